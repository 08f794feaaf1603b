import { timingSafeEqual } from "node:crypto"
import type { IncomingHttpHeaders } from "node:http"
import { routes } from "../routes"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import { expanded } from "./expansion"
import { type FormTree, parseForm } from "./form"
import { rememberAnswer, rememberedAnswer } from "./idempotency"
import type { Route } from "./route"
import { malformed, SandboxError } from "./sandbox-error"

/** The one version whose shapes the stand-in writes; `stripe@23.1.0` pins the same. */
export const apiVersion = "2026-10-28.endive"

export type ApiRequest = Readonly<{ method: string; url: URL; headers: IncomingHttpHeaders; body: string }>
export type ApiAnswer = Readonly<{ status: number; headers: Record<string, string>; body: string }>
export type RequestMark = Readonly<{ id: string; idempotency_key: string | null }>

type Api = Readonly<{
  apiKey?: string | undefined
  turn<Result>(mark: RequestMark, work: (turn: Turn) => Result): Result
}>

/** Answers one call of the API. Never throws: a fault of ours becomes Stripe's 500. */
export function answerApi(api: Api, request: ApiRequest): ApiAnswer {
  const mark = { id: newId("req"), idempotency_key: header(request, "idempotency-key") }
  const headers = {
    "content-type": "application/json",
    "request-id": mark.id,
    "stripe-version": apiVersion,
    ...(mark.idempotency_key ? { "idempotency-key": mark.idempotency_key } : {}),
  }
  try {
    checkCaller(request, api.apiKey)
    const found = matching(request)
    const given = paramsOf(request)
    const answer = api.turn(mark, (turn) => answerInTurn(turn, { ...found, request, given, mark }))
    return { ...answer, headers: { ...headers, ...answer.headers } }
  } catch (error) {
    return { ...written(error), headers }
  }
}

type Call = Readonly<{ route: Route; id: string; request: ApiRequest; given: FormTree; mark: RequestMark }>

function answerInTurn(turn: Turn, call: Call): ApiAnswer {
  const { request, given, mark } = call
  const key = request.method === "POST" ? mark.idempotency_key : null
  if (!key) return answerOnce(turn, call)
  const asked = { key, path: request.url.pathname, params: given, now: turn.now }
  const before = rememberedAnswer(turn.world, asked)
  if (before) {
    const headers = { "idempotent-replayed": "true", "original-request": before.requestId }
    return { status: before.status, body: before.body, headers }
  }
  const answer = answerOnce(turn, call)
  rememberAnswer(turn.world, asked, { ...answer, requestId: mark.id })
  return answer
}

/** @throws SandboxError for a malformed request only; every other refusal is an answer, to be remembered. */
function answerOnce(turn: Turn, { route, id, given }: Call): ApiAnswer {
  const { expand, ...params } = given
  const paths = pathsOf(expand)
  const work = route.prepare(params, id)
  try {
    return { status: 200, body: json(expanded(turn.world, work(turn), paths)), headers: {} }
  } catch (error) {
    if (error instanceof SandboxError && !error.executed) throw error
    return { ...written(error), headers: {} }
  }
}

function pathsOf(expand: FormTree[string] | undefined): string[] {
  const paths = expand === undefined ? [] : expand
  if (Array.isArray(paths) && paths.every((path) => typeof path === "string")) return paths
  throw malformed("Invalid array (expand)", { param: "expand" })
}

function written(error: unknown): { status: number; body: string } {
  if (error instanceof SandboxError) return { status: error.status, body: json(error.body()) }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const fault = new SandboxError(500, "api_error", `The stand-in itself failed: ${reason}`)
  return { status: fault.status, body: json(fault.body()) }
}

const json = (body: object) => JSON.stringify(body, null, 2)

function matching({ method, url }: ApiRequest): { route: Route; id: string } {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(url.pathname) : null
    if (match) return { route, id: decodeURIComponent(match[1] ?? "") }
  }
  throw new SandboxError(404, "invalid_request_error", `Unrecognized request URL (${method}: ${url.pathname}).`)
}

function paramsOf({ method, url, headers, body }: ApiRequest): FormTree {
  if (method === "GET") return parseForm(url.search.slice(1))
  const type = headers["content-type"] ?? ""
  if (body && !type.startsWith("application/x-www-form-urlencoded")) {
    throw malformed("Invalid request: POST bodies must be sent as application/x-www-form-urlencoded.")
  }
  return parseForm(body)
}

function checkCaller(request: ApiRequest, apiKey: string | undefined): void {
  const [, key = ""] = /^Bearer (.+)$/.exec(header(request, "authorization") ?? "") ?? []
  if (!key) throw unauthorized("You did not provide an API key. Send it as 'Authorization: Bearer sk_test_…'.")
  if (apiKey ? !isSame(key, apiKey) : !key.startsWith("sk_test_")) {
    throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}`)
  }
  const version = header(request, "stripe-version") ?? apiVersion
  if (version !== apiVersion)
    throw malformed(`Invalid Stripe API version: ${version}. Here only ${apiVersion} is spoken.`)
  if (header(request, "stripe-account")) throw malformed("The stand-in has no connected accounts.")
}

function unauthorized(message: string): SandboxError {
  return new SandboxError(401, "invalid_request_error", message, {}, false)
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function header({ headers }: ApiRequest, name: string): string | null {
  const value = headers[name]
  return typeof value === "string" && value !== "" ? value : null
}
