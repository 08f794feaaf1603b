import Stripe from "stripe"
import { onTestFinished } from "vitest"
import { type RunningSandbox, type SandboxOptions, startSandbox } from "../server"
import { openReceiver, type Receiver } from "./receiver"

export const testKey = "sk_test_sandbox"
export const testSecret = "whsec_sandbox"

export type TestSandbox = Readonly<{ sandbox: RunningSandbox; stripe: Stripe; receiver: Receiver }>

/** A stand-in on a free port, the official SDK pointed at it, and an endpoint for its webhooks; closed after the test. */
export async function aSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const receiver = await openReceiver(testSecret)
  const sandbox = await startSandbox({
    port: 0,
    apiKey: testKey,
    webhookUrl: receiver.url,
    webhookSecret: testSecret,
    ...options,
  })
  onTestFinished(async () => {
    await sandbox.close()
    await receiver.close()
  })
  return { sandbox, stripe: stripeFor(sandbox), receiver }
}

export function stripeFor(sandbox: RunningSandbox, apiKey = testKey): Stripe {
  return new Stripe(apiKey, {
    host: "127.0.0.1",
    port: sandbox.port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

/** The error that a call was refused with; a call that succeeds fails the test. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  )
  if (outcome instanceof Stripe.errors.StripeError) return outcome
  throw new Error(`The call was not refused by Stripe: ${String(outcome)}`)
}

const success = "http://127.0.0.1:9/paid?session={CHECKOUT_SESSION_ID}"
export const cancel = "http://127.0.0.1:9/changed-my-mind"

/** A session over 900 euros for a deposit, with anything else that the test cares about. */
export function depositSession(
  stripe: Stripe,
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Checkout.Session> {
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "eur", unit_amount: 90_000, product_data: { name: "Deposit, two days" } },
      },
    ],
    success_url: success,
    cancel_url: cancel,
    ...more,
  }
  return stripe.checkout.sessions.create(params, options)
}

/** A payment that is made at once with one of Stripe's named test cards. */
export function payAtOnce(
  stripe: Stripe,
  amount: number,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount,
    currency: "eur",
    payment_method: "pm_card_visa",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
    confirm: true,
    ...more,
  })
}

/** The chargeable half of a paid intent. */
export function chargeOf(intent: Stripe.PaymentIntent): string {
  if (typeof intent.latest_charge !== "string") throw new Error(`${intent.id} has no charge.`)
  return intent.latest_charge
}
