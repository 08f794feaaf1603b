// Loaded into the web's process before Next (`node --import`), which runs without a compiler: Node's own type stripping.
import { subscribe } from "node:diagnostics_channel"
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import { awayPage, awayPolicy, type Typed } from "./away-page.ts"

const secondsUntilRetry = 10
const mostBytes = 1_000_000
/** Forms that are sent without JavaScript and hold words of someone's own. */
const formsToKeep = new Set(["/api/contact"])
/** Left out of what comes back: they belong to the answer that we replace. */
const replaced = new Set(["content-type", "content-length", "content-encoding", "transfer-encoding", "etag", "link"])

const shared = globalThis as typeof globalThis & { attuneAwayAt?: number }

/** Whether our code found PostgreSQL away (server/data/connection/away.ts) since then. */
const wasAwaySince = (moment: number) => (shared.attuneAwayAt ?? -1) >= moment

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?")[0] ?? "/"

/** Somebody at a browser, and no script of ours, which is told in its own way. */
const wantsPage = (request: IncomingMessage) => (request.headers.accept ?? "").includes("text/html")

const themeOf = ({ headers }: IncomingMessage) =>
  /(?:^|;\s*)attune-theme=(light|dark|low-sensory|low-sensory-dark)(?:;|$)/.exec(headers.cookie ?? "")?.[1] ?? null

/** Keeps a copy of a form's body as it comes in. */
const copyOf = (request: IncomingMessage) => {
  const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")
  const action = pathOf(request)
  if (request.method !== "POST" || !isForm || !formsToKeep.has(action)) return () => null
  const chunks: Buffer[] = []
  let size = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding) => {
    size += chunk?.length ?? 0
    if (chunk && size <= mostBytes) chunks.push(chunk)
    return push(chunk, encoding)
  }
  return (): Typed | null =>
    size === 0 || size > mostBytes
      ? null
      : { action, fields: [...new URLSearchParams(Buffer.concat(chunks).toString("utf8"))] }
}

const headersFor = (page: Buffer): OutgoingHttpHeaders => ({
  "content-type": "text/html; charset=utf-8",
  "content-length": page.length,
  "content-security-policy": awayPolicy,
  "cache-control": "no-store",
  "retry-after": String(secondsUntilRetry),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
})

type Loose = (...given: unknown[]) => unknown

const callbackIn = (given: readonly unknown[]) =>
  given.findLast((one): one is () => void => typeof one === "function") ?? (() => undefined)

/**
 * Where a page fails while the database is away, its empty 500 becomes one calm 503: without the database, without scripts, and
 * with what was typed. The app itself cannot answer so: Next renders its error page by scripts, after the status has left.
 */
const watch = (request: IncomingMessage, response: ServerResponse) => {
  if (!wantsPage(request)) return
  const since = performance.now()
  const typed = copyOf(request)
  const [writeHead, write, end] = [response.writeHead, response.write, response.end].map(
    (method) => method.bind(response) as Loose,
  ) as [Loose, Loose, Loose]
  let page: Buffer | null = null
  /** Before the first byte leaves: whether this answer is to be another. */
  const isReplaced = (status = response.statusCode) => {
    if (page || response.headersSent || status < 500 || !wasAwaySince(since)) return page !== null
    page = Buffer.from(awayPage({ path: request.url ?? "/", theme: themeOf(request), typed: typed() }))
    for (const name of response.getHeaderNames()) if (replaced.has(name)) response.removeHeader(name)
    writeHead(503, headersFor(page))
    return true
  }
  const own: Record<"writeHead" | "write" | "end", Loose> = {
    writeHead: (status, ...rest) => (isReplaced(Number(status)) ? response : writeHead(status, ...rest)),
    write: (...given) => {
      if (!isReplaced()) return write(...given)
      queueMicrotask(callbackIn(given))
      return true
    },
    end: (...given) =>
      isReplaced() ? end(request.method === "HEAD" ? undefined : page, callbackIn(given)) : end(...given),
  }
  Object.assign(response, own)
}

subscribe("http.server.request.start", (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  if (!pathOf(request).startsWith("/api/health")) watch(request, response)
})
