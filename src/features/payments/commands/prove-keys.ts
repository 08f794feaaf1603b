import Stripe from "stripe"
import { notePaymentKeys } from "@/features/workspaces/commands/first-hour"
import { provedKeys } from "@/features/workspaces/queries"
import type { StaffActor, StaffScope } from "@/server/data/scope"
import { env } from "@/server/env"
import { keyedHash } from "@/server/http/tokens"
import type { Open } from "@/server/http/trpc"
import { isLive, stripe } from "@/server/stripe"
import { keysRefused, processorSilent } from "../refusals"

/** What stands for the keys of this house where it is noted that they work: other keys are asked about anew. */
export const keysMark = (): string => keyedHash("payment-keys", env().STRIPE_SECRET_KEY)

/** Whose money moves with the keys that are there, and whether the processor has answered to them. */
export const keysHere = async (scope: StaffScope) => ({
  moves: env().STRIPE_API_URL ? ("stand_in" as const) : isLive() ? ("real" as const) : ("test" as const),
  isProved: (await provedKeys(scope)) === keysMark(),
})
export type KeysHere = Awaited<ReturnType<typeof keysHere>>

const saysNo = (error: unknown) =>
  error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError

/**
 * Asks the payment processor, with the keys of this house, for what every payment asks it for, and notes that it answered.
 * @throws keysRefused; processorSilent
 */
export const proveKeys = async (open: Open<StaffActor>): Promise<void> => {
  try {
    await stripe().checkout.sessions.list({ limit: 1 })
  } catch (error) {
    throw saysNo(error) ? keysRefused() : processorSilent()
  }
  await open((scope) => notePaymentKeys(scope, keysMark()))
}
