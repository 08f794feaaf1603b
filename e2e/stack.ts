import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { build } from "@/launch/build"
import { seed } from "@/launch/database/database"
import { crewFile } from "@/launch/database/postgres"
import { migratedDatabase, startTestCluster } from "@/launch/database/test-database"
import { Crew } from "@/launch/machine/crew"
import { inheritedForTests, passingSecrets, type Variables, writeWhole } from "@/launch/machine/environment"
import { listenAlone, type Ports, passingPorts, usualPorts } from "@/launch/machine/ports"
import { step } from "@/launch/machine/step.mjs"
import { addresses, inboxPart, localEnvironment, stripePart, webPart, workerPart } from "@/launch/stack/parts"
import { isBuildFresh } from "@/launch/stack/sources"

export type Stack = {
  baseUrl: string
  /** The inbox's web address; its JSON API is below /api. */
  mailUrl: string
  /** The payment stand-in. */
  sandboxUrl: string
  databaseUrl: string
  ownerUrl: string
  /** Where the build is, a Next `distDir`. */
  buildFolder: string
  /** What the product itself runs with; what imports its parts into a test needs the same. */
  environment: Variables
  /** Ends everything and leaves nothing behind. */
  stop: () => Promise<void>
}

const random = () => randomBytes(24).toString("hex")

/** Secrets as somebody makes them who runs a real place. */
const realSecrets = (): ReturnType<typeof passingSecrets> => ({
  ownerPassword: random(),
  appPassword: random(),
  workerPassword: random(),
  authSecret: random(),
  stripeSecretKey: `sk_test_${random()}`,
  stripeWebhookSecret: `whsec_${random()}`,
})

/** The build of `npm start` where it is of the same sources, else one of our own beside it. */
export const freshBuild = async (): Promise<string> => {
  if (isBuildFresh(".next")) return ".next"
  if (!isBuildFresh(".next-test")) await step("Building", () => build(".next-test"))
  return ".next-test"
}

/**
 * The whole product on ports and a database of its own: production build, worker, mail server, payment stand-in.
 * It reaches no real mail or money, whatever the machine's environment says.
 * @param options.seed also writes the demo data of `prisma/seed.ts`
 * @param options.real as a practice would run it: nothing of the demo is open, and no secret says that it is one
 * @param options.settings what the product is told beside or instead of the usual
 */
export const startStack = async (
  options: { seed?: boolean; real?: boolean; settings?: Readonly<Record<string, string>> } = {},
): Promise<Stack> => {
  const buildFolder = await freshBuild()
  const secrets = options.real ? realSecrets() : passingSecrets()
  const { cluster, folder, stop: stopCluster } = await startTestCluster(secrets.authSecret)
  // Inside of what a later run sweeps away, should this one be killed.
  const dataFolder = join(folder, "stack")
  const urls = await migratedDatabase(cluster, "stack")
  const given = { ...inheritedForTests(), ...options.settings }
  const envAt = (ports: Ports): Variables => ({
    ...localEnvironment({ ports, secrets, ...urls, dataFolder, given }),
    ...(options.real ? { ATTUNE_DEMO: "0", MAIL_FROM: "post@attune.test" } : {}),
  })
  const start = async (ports: Ports): Promise<Stack> => {
    const environment = envAt(ports)
    const crew = new Crew({
      logFolder: join(dataFolder, "logs"),
      echo: false,
      gaveUp: (sentence) => process.stderr.write(`${sentence}\n`),
      changed: (parts) => writeWhole(crewFile(folder), JSON.stringify(parts)),
    })
    try {
      await step("Starting the product", async () => {
        // The stand-in itself runs only where it was asked for by the demo's name.
        const standIn = stripePart({ ...environment, ATTUNE_DEMO: "1" }, ports)
        await Promise.all([crew.start(inboxPart(environment, ports)), crew.start(standIn)])
        await crew.start(workerPart(environment))
        await crew.start(webPart(environment, buildFolder))
      })
    } catch (error) {
      await crew.stop()
      throw error
    }
    const stop = async () => {
      await crew.stop()
      await stopCluster()
    }
    const { web: baseUrl, inbox: mailUrl, stripe: sandboxUrl } = addresses(ports)
    return { baseUrl, mailUrl, sandboxUrl, ...urls, buildFolder, environment, stop }
  }
  try {
    if (options.seed) await seed(envAt(usualPorts))
    return await listenAlone(passingPorts, start)
  } catch (error) {
    await stopCluster()
    throw error
  }
}
