import { join } from "node:path"
import type { Part } from "../machine/crew.ts"
import { root, type Secrets, type Variables } from "../machine/environment.ts"
import type { Ports } from "../machine/ports.ts"
import { webCommand } from "./web/web-command.ts"

/** Only this machine may connect: the demo's passwords are known to everyone. */
const host = "127.0.0.1"

export const addresses = (ports: Ports) => ({
  web: `http://localhost:${ports.web}`,
  inbox: `http://${host}:${ports.inbox}`,
  smtp: `smtp://${host}:${ports.smtp}`,
  stripe: `http://${host}:${ports.stripe}`,
})

/** The whole environment of a local Attune. What is `given`, by the person who starts it, wins. */
export const localEnvironment = (options: {
  ports: Ports
  secrets: Secrets
  databaseUrl: string
  workerUrl: string
  ownerUrl: string
  dataFolder: string
  given: Variables
}): Variables => {
  const { ports, secrets, databaseUrl, workerUrl, ownerUrl, dataFolder, given } = options
  const { web, smtp, stripe } = addresses(ports)
  return {
    AUTH_SECRET: secrets.authSecret,
    APP_URL: web,
    SMTP_URL: smtp,
    ...(given.STRIPE_SECRET_KEY
      ? {}
      : {
          STRIPE_SECRET_KEY: secrets.stripeSecretKey,
          STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
          STRIPE_API_URL: stripe,
        }),
    ...given,
    NODE_ENV: "production",
    ATTUNE_DEMO: "1",
    PORT: String(ports.web),
    DATABASE_URL: databaseUrl,
    DATABASE_WORKER_URL: workerUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DATA_DIR: dataFolder,
    NEXT_TELEMETRY_DISABLED: "1",
  }
}

/** The web never learns how the worker signs in, and neither of them how the migrator does. */
const forWorker = ({ DATABASE_OWNER_URL: _, ...rest }: Variables): Variables => rest
const forWeb = ({ DATABASE_WORKER_URL: _, ...rest }: Variables): Variables => forWorker(rest)

/** How the web is named in the database's own views and logs. */
export const webApplication = "attune-web"

export const webPart = (env: Variables, buildFolder: string): Part => ({
  name: "web",
  isVital: true,
  args: webCommand("start", "--hostname", host, "--port", env.PORT ?? "3000"),
  env: { ...forWeb(env), NEXT_DIST_DIR: buildFolder, PGAPPNAME: webApplication },
  ready: { at: `http://${host}:${env.PORT}/api/health`, says: /Ready in/ },
})

/** The web with sources compiled as they change. */
export const devWebPart = (env: Variables): Part => ({
  name: "web",
  isVital: true,
  args: webCommand("dev", "--hostname", host, "--port", env.PORT ?? "3000"),
  env: { ...forWeb(env), NODE_ENV: "development" },
  ready: { at: `http://${host}:${env.PORT}/api/health`, says: /Ready in/ },
})

const workerEntry = join(import.meta.dirname, "work.ts")

export const workerPart = (env: Variables): Part => ({
  name: "worker",
  args: ["--import", "tsx", workerEntry],
  env: { ...forWorker(env), PGAPPNAME: "attune-worker" },
})

/** The worker, started again whenever a source of its own changes. */
export const devWorkerPart = (env: Variables): Part => ({
  name: "worker",
  args: [join(root, "node_modules", "tsx", "dist", "cli.mjs"), "watch", "--clear-screen=false", workerEntry],
  env: { ...forWorker(env), NODE_ENV: "development" },
})

export const inboxPart = (env: Variables, ports: Ports): Part => ({
  name: "inbox",
  args: [
    join(root, "node_modules", "maildev", "dist", "bin", "maildev.js"),
    ...["--smtp", String(ports.smtp), "--ip", host, "--web", String(ports.inbox), "--web-ip", host],
    ...["--max-emails", "500"],
  ],
  env: { ...env },
  ready: { at: addresses(ports).inbox, says: /Press Ctrl\+C to stop/ },
})

export const stripePart = (env: Variables, ports: Ports, stateFile?: string): Part => ({
  name: "stripe",
  args: ["--import", "tsx", join(root, "e2e", "sandbox", "main.ts")],
  env: {
    ...env,
    PORT: String(ports.stripe),
    WEBHOOK_URL: `http://${host}:${ports.web}/api/stripe`,
    ...(stateFile ? { STATE_FILE: stateFile } : {}),
  },
  ready: { at: addresses(ports).stripe, says: /"ready":true/ },
})
