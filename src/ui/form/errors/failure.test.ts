import { TRPCClientError } from "@trpc/client"
import { describe, expect, it } from "vitest"
import { failureOf, failureWords } from "./failure"

const answered = (data: object) =>
  new TRPCClientError("refused", { result: { error: { code: -32000, message: "refused", data } } })

describe("what a form makes of a failed command", () => {
  it("puts a refusal beside the field it names", () => {
    const error = answered({
      refusal: { code: "SLOT_TAKEN", says: "That time was just taken.", field: "startsAt" },
      reference: "r1",
    })
    expect(failureOf(error)).toEqual({
      kind: "refusal",
      code: "SLOT_TAKEN",
      says: "That time was just taken.",
      field: "startsAt",
    })
  })

  it("keeps a refusal that names no field for the whole form", () => {
    const error = answered({ refusal: { code: "CLOSED", says: "This form is closed." }, reference: "r1" })
    expect(failureOf(error)).toMatchObject({ kind: "refusal", field: null })
  })

  it("tells each field what the server found wrong with it", () => {
    const error = answered({ refusal: null, fields: { "address.zip": "Please write five digits." }, reference: "r2" })
    expect(failureOf(error)).toEqual({ kind: "fields", fields: { "address.zip": "Please write five digits." } })
  })

  it("shows a reference, and nothing else, for what nobody expected", () => {
    expect(failureOf(answered({ refusal: null, reference: "r3", httpStatus: 500 }))).toEqual({
      kind: "unexpected",
      reference: "r3",
    })
  })

  it("says that our records are away for a moment when the server says so", () => {
    const error = answered({ refusal: null, fields: null, reference: "r5", httpStatus: 503 })
    expect(failureOf(error)).toEqual({ kind: "away", reference: "r5" })
    expect(failureWords(error)).toBe("We cannot reach our records just now. Please try again in a minute.")
  })

  it("does not take an empty list of fields for an explanation", () => {
    expect(failureOf(answered({ refusal: null, fields: {}, reference: "r4" }))).toMatchObject({ kind: "unexpected" })
  })

  it("knows a request that never arrived from one that was answered badly", () => {
    const offline = TRPCClientError.from(new TypeError("Failed to fetch"))
    const garbled = TRPCClientError.from(new SyntaxError("Unexpected token <"))
    expect(failureOf(offline)).toEqual({ kind: "unreachable" })
    expect(failureOf(garbled)).toEqual({ kind: "unexpected", reference: null })
  })

  it("survives whatever else is thrown at it", () => {
    for (const thrown of [undefined, null, "no", 7, {}, new Error("broken")])
      expect(failureOf(thrown)).toEqual({ kind: "unexpected", reference: null })
  })
})
