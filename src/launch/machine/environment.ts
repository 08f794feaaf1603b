import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname, join, resolve } from "node:path"

/** The top of the clone. */
export const root = resolve(import.meta.dirname, "../../..")

export type Variables = NodeJS.ProcessEnv

/** Reads `.env` where there is one; what is set already wins. */
export const loadDotEnv = () => {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"))
}

/** Where the embedded database, its secrets and the logs live. */
export const dataFolder = () => resolve(root, process.env.DATA_DIR || ".data")

/** Writes a file whole or not at all. */
export const writeWhole = async (path: string, content: string, mode = 0o644) => {
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.${randomBytes(4).toString("hex")}`
  await writeFile(half, content, { mode })
  await rename(half, path)
}

export const readJson = async <T>(path: string, otherwise: T): Promise<T> => {
  const text = await readFile(path, "utf8").catch(() => "")
  if (text === "") return otherwise
  try {
    return JSON.parse(text) as T
  } catch {
    throw new Error(`${path} is damaged: it should hold JSON. Repair or remove it.`)
  }
}

export type Secrets = {
  ownerPassword: string
  appPassword: string
  workerPassword: string
  authSecret: string
  stripeSecretKey: string
  stripeWebhookSecret: string
}

/** Secrets of the demo say so themselves, and production refuses what says so (src/server/env.ts). They are parts of addresses. */
const random = () => `demo-only-${randomBytes(24).toString("hex")}`

const newSecrets = (): Secrets => ({
  ownerPassword: random(),
  appPassword: random(),
  workerPassword: random(),
  authSecret: random(),
  stripeSecretKey: `sk_test_${random().replaceAll("-", "_")}`,
  stripeWebhookSecret: `whsec_${random().replaceAll("-", "_")}`,
})

/** The secrets of this clone, made once and readable by their owner alone. */
export const secretsIn = async (folder: string): Promise<Secrets> => {
  const path = join(folder, "secrets.json")
  const known = await readJson<Partial<Secrets>>(path, {})
  const secrets = { ...newSecrets(), ...known }
  if (Object.keys(secrets).some((name) => !(name in known))) {
    await writeWhole(path, `${JSON.stringify(secrets, null, 2)}\n`, 0o600)
  }
  await chmod(path, 0o600)
  return secrets
}

export const passingSecrets = newSecrets

const settings =
  /^(APP_URL|ATTUNE_|AUTH_SECRET|DATA_DIR|DATABASE_|LOG_LEVEL|MAIL_FROM|NEXTAUTH_|NODE_ENV|PORT|SMTP_URL|STRIPE_|TRUSTED_PROXIES)/

/** What tests inherit: the machine's environment without any setting of Attune, so that they reach nobody's real mail or money. */
export const inheritedForTests = (): Variables => ({
  NODE_ENV: "production",
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name))),
})
