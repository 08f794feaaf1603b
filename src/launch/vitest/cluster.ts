import type { TestProject } from "vitest/node"
import { startTestCluster, type TestCluster } from "../database/test-database.ts"
import { testSecret } from "./secret.ts"

declare module "vitest" {
  export interface ProvidedContext {
    testCluster: TestCluster
  }
}

/** Runs once, before all database tests: one throw-away PostgreSQL for every worker. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { cluster, stop } = await startTestCluster(testSecret)
  project.provide("testCluster", cluster)
  return stop
}
