import { describe, expect, it } from "vitest"
import * as z from "zod/mini"
import { plainError } from "./plain-errors"

const says = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value, { error: plainError }).error?.issues.map((issue) => issue.message)

describe("what a person reads when an answer does not fit", () => {
  it.each([
    [z.string().check(z.minLength(1)), "", "Please write something here."],
    [z.string().check(z.minLength(12)), "short", "Please write at least 12 characters."],
    [z.string().check(z.maxLength(5)), "too long", "Please keep this to 5 characters."],
    [z.email(), "marit", "Please write an address that looks like name@example.org."],
    [z.array(z.string()).check(z.minLength(1)), [], "Please choose at least one."],
    [z.enum(["me", "us"]), "they", "Please choose one of these."],
    [z.number(), undefined, "Please write a number."],
    [z.int(), 1.5, "Please write a whole number."],
    [z.number().check(z.minimum(1)), 0, "Please choose 1 or more."],
    [z.string(), undefined, "Please answer this."],
  ])("never hears the machine's own words (%#)", (schema, value, words) => {
    expect(says(schema, value)).toEqual([words])
  })

  it("hears the schema's own sentence where it has one", () => {
    expect(says(z.string().check(z.minLength(1, "Please write how we may call you.")), "")).toEqual([
      "Please write how we may call you.",
    ])
  })
})
