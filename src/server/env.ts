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
  /** Lets anybody begin a workspace at /sign-up, once they have confirmed their address. */
  ATTUNE_SIGN_UP: z.enum(["0", "1"]).default("0"),
  /** Opens an empty page and an empty procedure, which `npm run bench` measures the others against, and lifts the ceiling on mails that it would meet. */
  ATTUNE_BENCH: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  /** How many proxies in front of us may be believed about the visitor's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
})

export type Env = z.output<typeof schema>

/** On this machine alone: never on its way to anywhere. */
const isHere = (address: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)

/** Whether anybody who comes by this address is on this machine, as in the demo and in a rehearsal. */
export const isForThisMachine = (appUrl: string | undefined): boolean =>
  !appUrl || !URL.canParse(appUrl) || isHere(appUrl)

/** Stands in every secret that the demo makes, and in those of the tests: whoever has seen one can make the others' signatures. */
const mark = /demo.only|only.for.tests/i

/** Random bytes as hexadecimal use sixteen characters; what somebody typed until it was long enough uses few. */
const isTypedOver = (secret: string) => new Set(secret).size < 10

/** What is wrong with these values for real people's words and money, one sentence each. */
const faultsForReal = (given: Env): string[] => {
  const { APP_URL, AUTH_SECRET, STRIPE_API_URL, MAIL_FROM } = given
  const secrets = ["AUTH_SECRET", "DATABASE_URL", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"] as const
  return [
    ...secrets
      .filter((name) => mark.test(given[name]))
      .map(
        (name) => `${name} holds a secret of the demo or of the tests, which others know. Please make one of your own.`,
      ),
    ...(isTypedOver(AUTH_SECRET)
      ? ["AUTH_SECRET can be guessed. Please make a random one: openssl rand -base64 48."]
      : []),
    ...(/[@.]example$/.test(MAIL_FROM)
      ? [`MAIL_FROM is ${MAIL_FROM}, from where no mail arrives. Please give the sender of your mails.`]
      : []),
    ...(STRIPE_API_URL && !(isHere(STRIPE_API_URL) && isHere(APP_URL))
      ? [
          "STRIPE_API_URL points at a stand-in, which production refuses unless ATTUNE_DEMO is 1 or all of it is on this machine.",
        ]
      : []),
  ]
}

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
  const { NODE_ENV, ATTUNE_DEMO, APP_URL } = result.data
  if (NODE_ENV !== "production") return result.data
  const faults = [
    ...(ATTUNE_DEMO === "1" ? [] : faultsForReal(result.data)),
    ...(APP_URL.startsWith("https:") || isHere(APP_URL)
      ? []
      : [
          "APP_URL must start with https:// in production, because sessions and what people write would travel in the clear.",
        ]),
  ]
  if (faults.length > 0) throw new Error(`Attune cannot start:\n${faults.join("\n")}`)
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

/** Whether anybody may begin a workspace. */
export const isSignUpOpen = () => env().ATTUNE_SIGN_UP === "1"

/** Whether the empty page and procedure are there to measure against. */
export const isBench = () => env().ATTUNE_BENCH === "1"
