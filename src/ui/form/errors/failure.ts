/** Why a command did not happen, as a form must answer it. */
export type Failure =
  | Readonly<{ kind: "fields"; fields: Readonly<Record<string, string>> }>
  | Readonly<{ kind: "refusal"; code: string; says: string; field: string | null }>
  | Readonly<{ kind: "unreachable" }>
  | Readonly<{ kind: "away"; reference: string | null }>
  | Readonly<{ kind: "unexpected"; reference: string | null }>

type Reply = {
  refusal?: { code: string; says: string; field?: string | null } | null
  fields?: Record<string, string> | null
  reference?: string
  httpStatus?: number
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

const replyOf = (error: unknown): Reply | null => (isObject(error) && isObject(error.data) ? error.data : null)

/** A fetch that never got an answer rejects with a TypeError, or is aborted; tRPC keeps it as the cause. */
const neverArrived = (error: unknown): boolean =>
  isObject(error) &&
  (error instanceof TypeError ||
    error.name === "AbortError" ||
    error.name === "TimeoutError" ||
    (error.cause !== error && neverArrived(error.cause)))

/** Reads what a tRPC call threw. The server's shape is `data: { refusal, fields?, reference }`. */
export const failureOf = (error: unknown): Failure => {
  const reply = replyOf(error)
  if (!reply) return neverArrived(error) ? { kind: "unreachable" } : { kind: "unexpected", reference: null }
  if (reply.refusal) {
    const { code, says, field } = reply.refusal
    return { kind: "refusal", code, says, field: field ?? null }
  }
  if (reply.fields && Object.keys(reply.fields).length > 0) return { kind: "fields", fields: reply.fields }
  return { kind: reply.httpStatus === 503 ? "away" : "unexpected", reference: reply.reference ?? null }
}

/** The same in one sentence, for a dialog that asks before an action. */
export const failureWords = (error: unknown): string => {
  const failure = failureOf(error)
  switch (failure.kind) {
    case "refusal":
      return failure.says
    case "fields":
      return Object.values(failure.fields).join(" ")
    case "unreachable":
      return "We could not reach the server. Please try again when the connection is back."
    case "away":
      return "We cannot reach our records just now. Please try again in a minute."
    case "unexpected":
      return "This did not work. We are sorry; please try again in a moment."
  }
}
