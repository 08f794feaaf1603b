import Stripe from "stripe"
import { refuseInTransaction } from "./data/connection/transaction"
import { env } from "./env"

let client: Stripe | undefined

/** The payment processor, or its stand-in when STRIPE_API_URL is set. @throws inside a scope's transaction */
export const stripe = (): Stripe => {
  refuseInTransaction("Asking the payment processor")
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = env()
  const elsewhere = STRIPE_API_URL ? new URL(STRIPE_API_URL) : null
  client ??= new Stripe(STRIPE_SECRET_KEY, {
    maxNetworkRetries: 2,
    timeout: 15_000,
    telemetry: false,
    ...(elsewhere
      ? { host: elsewhere.hostname, port: elsewhere.port, protocol: elsewhere.protocol === "https:" ? "https" : "http" }
      : {}),
  })
  return client
}

/** Whether events of real money are expected: told by the key. */
export const isLive = () => env().STRIPE_SECRET_KEY.startsWith("sk_live_")
