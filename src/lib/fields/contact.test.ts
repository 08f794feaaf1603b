import { describe, expect, it } from "vitest"
import type * as z from "zod/mini"
import { emailAddress, optionalEmailAddress, personName, phoneNumber } from "./contact"

const answer = (schema: z.ZodMiniType, input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? result.data : result.error.issues.map((issue) => issue.message)
}
const likeThis = ["Please write an address that looks like name@example.org."]
const tooLong = `${"a".repeat(250)}@example.org`

describe("what people write of themselves", () => {
  it.each<[string, z.ZodMiniType, unknown, unknown]>([
    ["a name between spaces", personName(), "  Marit ", "Marit"],
    ["a name of spaces alone", personName(), "   ", ["Please write a name."]],
    ["no name", personName(), undefined, ["Please write a name."]],
    ["no name where any will do", personName("Any name will do."), "", ["Any name will do."]],
    ["a name that goes on", personName(), "a".repeat(81), ["Please keep the name to 80 characters."]],
    ["an address in capitals", emailAddress, " Marit@Example.ORG ", "marit@example.org"],
    ["an address without a domain", emailAddress, "marit@", likeThis],
    ["an address that no mail server takes", emailAddress, tooLong, likeThis],
    ["no address", emailAddress, "", likeThis],
    ["no address where none is needed", optionalEmailAddress, "  ", ""],
    ["an optional address in capitals", optionalEmailAddress, " Marit@Example.ORG ", "marit@example.org"],
    ["an optional address without a domain", optionalEmailAddress, "marit@", likeThis],
    ["an optional address that no mail server takes", optionalEmailAddress, tooLong, likeThis],
    ["a number with signs", phoneNumber, " +47 (22) 00-00.00 ", "+47 (22) 00-00.00"],
    ["no number", phoneNumber, " ", ""],
    ["words for a number", phoneNumber, "call me", ["Please write a number, such as +47 22 00 00 00."]],
    ["a number that goes on", phoneNumber, "1".repeat(41), ["Please keep the number to 40 characters."]],
  ])("%s is understood or kindly asked for again", (_, schema, input, expected) => {
    expect(answer(schema, input)).toEqual(expected)
  })
})
