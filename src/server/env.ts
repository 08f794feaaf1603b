import { z } from "zod"

const url = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that starts with ${protocols.map((name) => `${name}//`).join(" or ")}`,
  })

/** Every name that Attune reads from its environment. The launcher fills them in for `npm start` and `npm test`. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  /** Where `npm run serve` listens. */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The public address, without a slash at the end; links in mails begin with it. */
  APP_URL: url(["http:", "https:"]).transform((value) => value.replace(/\/+$/, "")),
  /** PostgreSQL as this process's own role, which cannot bypass row-level security: the web's or the worker's. */
  DATABASE_URL: url(["postgres:", "postgresql:"]),
  /** Connections of one process to PostgreSQL. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Signs sessions and links, encrypts TOTP secrets. */
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  SMTP_URL: url(["smtp:", "smtps:"]),
  MAIL_FROM: z.email("must be a mail address").default("post@attune.example"),
  STRIPE_SECRET_KEY: z.string().min(8, "must be the secret key of the payment processor"),
  STRIPE_WEBHOOK_SECRET: z.string().min(8, "must be the signing secret of the webhook endpoint"),
  /** Only for the stand-in: where the payment processor's API is. */
  STRIPE_API_URL: url(["http:", "https:"]).optional(),
  /** Where the embedded database and its secrets live. */
  DATA_DIR: z.string().default(".data"),
  /** Allows demo data, demo sign-in and the stand-in of the payment processor in production. */
  ATTUNE_DEMO: z.enum(["0", "1"]).default("0"),
  /** Opens an empty page and an empty procedure, which `npm run bench` measures the others against, and lifts the ceiling on mails that it would meet. */
  ATTUNE_BENCH: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  /** How many proxies in front of us may be believed about the visitor's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
})

export type Env = z.output<typeof schema>

/** Encrypted on its way, or never on its way: on this machine alone. */
const isProtected = ({ protocol, hostname }: URL) =>
  protocol === "https:" || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/**
 * Reads and checks the environment.
 * @throws Error whose message has one sentence for each missing or malformed value.
 */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""))
  const result = schema.safeParse(given)
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => {
      const name = issue.path.join(".")
      return given[name] === undefined ? `${name} is not set.` : `${name} ${issue.message}.`
    })
    throw new Error(`Attune cannot start:\n${sentences.join("\n")}`)
  }
  if (result.data.NODE_ENV === "production" && result.data.STRIPE_API_URL && result.data.ATTUNE_DEMO !== "1") {
    throw new Error(
      "Attune cannot start:\nSTRIPE_API_URL points at a stand-in, which production refuses unless ATTUNE_DEMO is 1.",
    )
  }
  if (result.data.NODE_ENV === "production" && !isProtected(new URL(result.data.APP_URL))) {
    throw new Error(
      "Attune cannot start:\nAPP_URL must start with https:// in production, because sessions and what people write would travel in the clear.",
    )
  }
  return result.data
}

let cached: Env | undefined

/** The checked environment; read on first use, so that a build needs none of it. */
export const env = (): Env => {
  cached ??= readEnv(process.env)
  return cached
}

/** Whether demo data and demo sign-in may be offered. */
export const isDemo = () => env().ATTUNE_DEMO === "1"

/** Whether the empty page and procedure are there to measure against. */
export const isBench = () => env().ATTUNE_BENCH === "1"
