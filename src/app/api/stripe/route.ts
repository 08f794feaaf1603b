import { receiveEvent } from "@/features/payments/commands/receive-event"
import { env } from "@/server/env"
import { log } from "@/server/log"
import { isLive, stripe } from "@/server/stripe"

const verified = async (request: Request) => {
  const body = await request.text()
  try {
    return stripe().webhooks.constructEvent(
      body,
      request.headers.get("stripe-signature") ?? "",
      env().STRIPE_WEBHOOK_SECRET,
    )
  } catch {
    return null
  }
}

/** The payment processor's events. Answers 2xx only after the effects are written; anything else makes it try again. */
export const POST = async (request: Request): Promise<Response> => {
  const event = await verified(request)
  if (!event) return new Response("The signature does not fit.", { status: 400 })
  if (event.livemode !== isLive()) return new Response("This event is of another mode.", { status: 400 })
  try {
    await receiveEvent(event)
    return new Response(null, { status: 204 })
  } catch (error) {
    log.error(
      { eventId: event.id, type: event.type, name: error instanceof Error ? error.name : "unknown" },
      "an event of the processor could not be taken in",
    )
    return new Response("Please send this event again.", { status: 500 })
  }
}
