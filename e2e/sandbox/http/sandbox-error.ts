/** Stripe's kinds of error (docs.stripe.com/api/errors). */
type ErrorType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error"

type ErrorBody = Readonly<{ code?: string; param?: string; [more: string]: unknown }>

/** A "no" in Stripe's own shape. `executed` is false while nothing was tried, so the idempotency key stays free. */
export class SandboxError extends Error {
  constructor(
    readonly status: number,
    readonly type: ErrorType,
    message: string,
    readonly more: ErrorBody = {},
    readonly executed = true,
  ) {
    super(message)
  }

  body(): object {
    const { code } = this.more
    const doc = code ? { doc_url: `https://docs.stripe.com/error-codes/${code.replaceAll("_", "-")}` } : {}
    return { error: { ...this.more, ...doc, message: this.message, type: this.type } }
  }
}

/** The request asks for something that the rules forbid now. */
export function invalid(message: string, more: ErrorBody = {}): SandboxError {
  return new SandboxError(400, "invalid_request_error", message, more)
}

/** The request is malformed: nothing was tried. */
export function malformed(message: string, more: ErrorBody = {}): SandboxError {
  return new SandboxError(400, "invalid_request_error", message, more, false)
}

/** No object of this kind has this id. Stripe answers 404 for ids in the path and 400 for ids in parameters. */
export function missing(kind: string, id: string, param: string, status: 400 | 404 = 404): SandboxError {
  const message = `No such ${kind.replaceAll("_", "")}: '${id}'`
  return new SandboxError(status, "invalid_request_error", message, { code: "resource_missing", param })
}
