import { inject } from "vitest"
import { migratedDatabase } from "../database/test-database.ts"
import { testSecret } from "./secret.ts"

// Runs before each test file, and before it imports anything that reads the environment.
const database = await migratedDatabase(inject("testCluster"), `worker_${process.env.VITEST_POOL_ID ?? "1"}`)
Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: database.databaseUrl,
  DATABASE_WORKER_URL: database.workerUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  APP_URL: "http://attune.test",
  AUTH_SECRET: testSecret,
  SMTP_URL: "smtp://127.0.0.1:1",
  STRIPE_SECRET_KEY: "sk_test_only_for_tests",
  STRIPE_WEBHOOK_SECRET: "whsec_only_for_tests",
  DATA_DIR: ".data",
  ATTUNE_SIGN_UP: "1",
})
