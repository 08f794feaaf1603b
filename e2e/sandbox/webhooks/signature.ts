import { createHmac } from "node:crypto"

/**
 * The `Stripe-Signature` header over a raw body (docs.stripe.com/webhooks/signature).
 * @param seconds when it is sent, on the real clock: receivers refuse what is older than five minutes
 */
export function signatureHeader(body: string, secret: string, seconds: number): string {
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")
  return `t=${seconds},v1=${signature}`
}
