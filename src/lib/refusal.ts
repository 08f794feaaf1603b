/** How a "no" is told to the outside: tRPC's own codes, so that no second map from code to HTTP status exists. */
export type RefusalStatus =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "UNPROCESSABLE_CONTENT"
  | "TOO_MANY_REQUESTS"

export type RefusalDeclaration = Readonly<{
  /** Stable, for programs: SLOT_TAKEN. */
  code: string
  status: RefusalStatus
  /** One kind sentence for the person, complete as it stands. */
  says: string
  /** The form field it belongs to, as the command's schema names it. */
  field?: string
}>

/** An expected "no". Shown to the person as it is, never reported as a bug. */
export class Refusal extends Error {
  readonly code: string
  readonly status: RefusalStatus
  readonly says: string
  readonly field: string | undefined

  constructor(declaration: RefusalDeclaration) {
    super(declaration.code)
    this.name = "Refusal"
    this.code = declaration.code
    this.status = declaration.status
    this.says = declaration.says
    this.field = declaration.field
  }
}

/**
 * Declares one way a room can say no. Call the result to make the error: `throw slotTaken()`.
 * `at` moves it to another field of the form in question.
 */
export const refusal = (declaration: RefusalDeclaration) =>
  Object.assign((at?: { field: string }) => new Refusal({ ...declaration, ...at }), { declaration })

/** The one answer for everything that does not exist or is not the asker's: the two are never distinguished. */
export const notFound = refusal({
  code: "NOT_FOUND",
  status: "NOT_FOUND",
  says: "We could not find this. It may have moved, or the address may be incomplete.",
})
