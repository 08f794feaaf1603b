import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { checkoutAddress } from "./checkout/session-shape"
import { answerControl } from "./control/control"
import { answerApi } from "./http/api"
import { SandboxError } from "./http/sandbox-error"
import { answerPage } from "./pages/pages"
import { Sandbox } from "./sandbox"
import type { Attempt } from "./webhooks/courier"

export type SandboxOptions = Readonly<{
  /** 0 takes any free port. */
  port: number
  /** Where events go; without it none are sent. */
  webhookUrl?: string | undefined
  webhookSecret?: string | undefined
  /** The one key that is let in; without it every key that begins with `sk_test_`. */
  apiKey?: string | undefined
  /** The clock on which the stand-in's own clock runs. */
  now?: () => Date
  log?: (line: LogLine) => void
  /** Keeps everything in this JSON file over a restart. */
  stateFile?: string | undefined
  /** Who is paid, where a session does not name its own. */
  merchant?: string | undefined
}>

export type LogLine = Readonly<{ method: string; path: string; status: number; milliseconds: number }>

export type RunningSandbox = Readonly<{
  /** `http://127.0.0.1:4242`, without a slash at the end. */
  url: string
  port: number
  /** Moves the stand-in's clock forward; what falls due on the way happens now. */
  advance(seconds: number): void
  reset(): void
  hold(): void
  release(): void
  /** Brings an event again, `times` times at once, held or not. */
  resend(eventId: string, times?: number): Promise<Attempt[]>
  /** Every attempt to bring an event, oldest first; the last thousand. */
  deliveries(): readonly Attempt[]
  /** Resolves when every event that is due has been brought or refused. */
  settled(): Promise<void>
  close(): Promise<void>
}>

/**
 * Starts the stand-in for Stripe on 127.0.0.1.
 * @throws Error in production unless ATTUNE_DEMO=1, if the port is taken, or if the state file cannot be read
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  refuseInProduction()
  const { now = () => new Date(), merchant = "Attune demo", stateFile, webhookUrl, webhookSecret } = options
  if (webhookUrl && !webhookSecret) throw new Error("A webhook address needs a webhook secret to sign with.")
  const endpoint = webhookUrl && webhookSecret ? { url: webhookUrl, secret: webhookSecret } : null
  let origin = ""
  const sandbox = new Sandbox({ now, origin: () => origin, merchant, endpoint, stateFile })
  const server = createServer((request, response) => {
    respond(sandbox, options, request, response).catch((error: unknown) => response.destroy(asError(error)))
  })
  const port = await listening(server, options.port).catch(async (error: unknown) => {
    await sandbox.close()
    throw error
  })
  origin = `http://127.0.0.1:${port}`
  moveOpenSessions(sandbox, origin)
  return {
    url: origin,
    port,
    advance: (seconds) => sandbox.advance(seconds),
    reset: () => sandbox.reset(),
    hold: () => sandbox.courier.hold(true),
    release: () => {
      sandbox.courier.hold(false)
      sandbox.plan()
    },
    resend: (eventId, times = 1) => {
      const event = sandbox.world.events.get(eventId)
      if (!event) throw new Error(`There is no event ${eventId}.`)
      return sandbox.courier.resend(event, times)
    },
    deliveries: () => sandbox.courier.attempts(),
    settled: () => sandbox.courier.settled(),
    close: async () => {
      await closed(server)
      await sandbox.close()
    },
  }
}

/** After a restart on another port the pages of open sessions have another address. */
function moveOpenSessions({ world }: Sandbox, origin: string): void {
  for (const session of world.sessions.values()) {
    if (session.status === "open") session.url = checkoutAddress(origin, session.id)
  }
}

function refuseInProduction(): void {
  if (process.env.NODE_ENV === "production" && process.env.ATTUNE_DEMO !== "1") {
    throw new Error("The stand-in for Stripe does not run in production. Set ATTUNE_DEMO=1 for a demo.")
  }
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject)
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

type Answer = Readonly<{ status: number; headers: Record<string, string>; body: string }>

async function respond(
  sandbox: Sandbox,
  { apiKey, log }: SandboxOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now()
  const url = new URL(request.url ?? "/", "http://127.0.0.1")
  const method = request.method ?? "GET"
  const body = await bodyOf(request)
  const answer =
    body === null ? tooLarge : await answered(sandbox, apiKey, { method, url, headers: request.headers, body })
  response.writeHead(answer.status, answer.headers).end(answer.body)
  log?.({ method, path: url.pathname, status: answer.status, milliseconds: Math.round(performance.now() - started) })
}

type Asked = Parameters<typeof answerApi>[1]

async function answered(sandbox: Sandbox, apiKey: string | undefined, asked: Asked): Promise<Answer> {
  const { method, url, headers, body } = asked
  const path = url.pathname
  const writes = method === "POST"
  if (path.startsWith("/_sandbox/")) {
    return controlled(sandbox, { method, path, contentType: headers["content-type"] ?? "", body })
  }
  // Browsers ask for an icon by themselves.
  if (path === "/favicon.ico") return { status: 204, headers: {}, body: "" }
  if (!path.startsWith("/v1/")) {
    return sandbox.turn({ request: null, writes }, (turn) => answerPage(turn, { method, path, body }))
  }
  const turn: Parameters<typeof answerApi>[0]["turn"] = (mark, work) => sandbox.turn({ request: mark, writes }, work)
  return answerApi({ apiKey, turn }, asked)
}

async function controlled(sandbox: Sandbox, call: Parameters<typeof answerControl>[1]): Promise<Answer> {
  const headers = { "content-type": "application/json" }
  try {
    return { status: 200, headers, body: JSON.stringify(await answerControl(sandbox, call), null, 2) }
  } catch (error) {
    const told = error instanceof SandboxError ? error : new SandboxError(500, "api_error", asError(error).message)
    return { status: told.status, headers, body: JSON.stringify(told.body(), null, 2) }
  }
}

const largestBody = 1024 * 1024

const tooLarge: Answer = { status: 413, headers: { connection: "close" }, body: "The body is larger than a megabyte." }

/** Null if it is larger than any body that Stripe would take. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
