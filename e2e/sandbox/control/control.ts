import { z } from "zod"
import { SandboxError } from "../http/sandbox-error"
import { closeDispute, openDispute } from "../payments/disputes"
import { cancelRefund } from "../payments/refund-ends"
import type { Sandbox } from "../sandbox"

type Call = Readonly<{ method: string; path: string; contentType: string; body: string }>

const advanceBody = z.strictObject({ advanceSeconds: z.number().min(0) })
const resendBody = z.strictObject({ times: z.number().int().min(1).max(100).default(1) })
const closeBody = z.strictObject({ status: z.enum(["won", "lost"]) })
const emptyBody = z.strictObject({})

/**
 * What tests may do to the stand-in beyond Stripe's own API, under `/_sandbox/`. Bodies must be sent as JSON, which no
 * page of another origin can do without being asked first.
 */
export async function answerControl(sandbox: Sandbox, call: Call): Promise<object> {
  const { courier } = sandbox
  switch (`${call.method} ${call.path}`) {
    case "GET /_sandbox/state":
      return summary(sandbox)
    case "GET /_sandbox/deliveries":
      return { deliveries: courier.attempts() }
    case "POST /_sandbox/reset":
      read(call, emptyBody)
      sandbox.reset()
      return summary(sandbox)
    case "POST /_sandbox/clock":
      sandbox.advance(read(call, advanceBody).advanceSeconds)
      return summary(sandbox)
    case "POST /_sandbox/webhooks/hold":
      read(call, emptyBody)
      courier.hold(true)
      return summary(sandbox)
    case "POST /_sandbox/webhooks/release":
      read(call, emptyBody)
      courier.hold(false)
      sandbox.plan()
      return summary(sandbox)
    case "POST /_sandbox/webhooks/settle":
      read(call, emptyBody)
      await courier.settled()
      return summary(sandbox)
    default:
      return answerNamed(sandbox, call)
  }
}

/** The calls that name one thing in their path. */
async function answerNamed(sandbox: Sandbox, call: Call): Promise<object> {
  const named = `${call.method} ${call.path}`
  const [, charge] = /^POST \/_sandbox\/charges\/(\w+)\/dispute$/.exec(named) ?? []
  const [, dispute] = /^POST \/_sandbox\/disputes\/(\w+)\/close$/.exec(named) ?? []
  if (charge !== undefined) {
    read(call, emptyBody)
    return sandbox.turn({ request: null, writes: true }, (turn) => openDispute(turn, charge))
  }
  if (dispute !== undefined) {
    const { status } = read(call, closeBody)
    return sandbox.turn({ request: null, writes: true }, (turn) => closeDispute(turn, dispute, status))
  }
  const [, refund] = /^POST \/_sandbox\/refunds\/(\w+)\/cancel$/.exec(named) ?? []
  if (refund === undefined) return resend(sandbox, call)
  read(call, emptyBody)
  return sandbox.turn({ request: null, writes: true }, (turn) => cancelRefund(turn, refund))
}

async function resend({ world, courier }: Sandbox, call: Call): Promise<object> {
  const [, id = ""] = /^\/_sandbox\/events\/(\w+)\/resend$/.exec(call.path) ?? []
  const event = call.method === "POST" ? world.events.get(id) : undefined
  if (!event) throw new SandboxError(404, "invalid_request_error", `Nothing answers ${call.method} ${call.path}.`)
  return { deliveries: await courier.resend(event, read(call, resendBody).times) }
}

function read<Schema extends z.ZodType>({ contentType, body }: Call, schema: Schema): z.output<Schema> {
  if (!contentType.startsWith("application/json")) {
    throw new SandboxError(415, "invalid_request_error", "Send the body as application/json.")
  }
  const parsed = schema.safeParse(parsedJson(body || "{}"))
  if (!parsed.success) throw new SandboxError(400, "invalid_request_error", z.prettifyError(parsed.error))
  return parsed.data
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new SandboxError(400, "invalid_request_error", "The body is not JSON.")
  }
}

/** How much there is of everything, and where webhooks stand. */
function summary(sandbox: Sandbox) {
  const { world, courier } = sandbox
  const states = [...world.deliveries.values()].map(({ state }) => state)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return {
    now: Math.floor(sandbox.nowMs() / 1000),
    customers: world.customers.size,
    checkoutSessions: world.sessions.size,
    paymentIntents: world.intents.size,
    charges: world.charges.size,
    refunds: world.refunds.size,
    events: world.events.size,
    webhooks: {
      held: courier.isHeld(),
      pending: count("pending"),
      delivered: count("delivered"),
      givenUp: count("given_up"),
    },
  }
}
