import { describe, expect, it } from "vitest"
import type * as z from "zod/mini"
import { anyNumber, wholeNumber } from "./number"
import { codeLike, sixDigits, storableFields, text, trimmedText } from "./text"

const answer = (schema: z.ZodMiniType, input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? result.data : result.error.issues.map((issue) => issue.message)
}

const half = String.fromCharCode(0xd83d)
const says = { missing: "Please write a few words." }
const tooLong = ["Please keep this to 4,000 characters."]

describe("what is typed", () => {
  it.each<[string, z.ZodMiniType, unknown, unknown]>([
    ["words", text(4000), " We argue.\n", " We argue.\n"],
    ["words between spaces", trimmedText(4000), " We argue.\n", "We argue."],
    ["words with a NUL in them", text(4000), "We\0 argue.", "We argue."],
    ["words with half a character in them", text(4000), `We ${half} argue.`, "We � argue."],
    ["words with a whole one", text(4000), "We 😀 argue.", "We 😀 argue."],
    ["nothing but a NUL", trimmedText(4000, says), "\0", ["Please write a few words."]],
    ["nothing but spaces", trimmedText(4000, says), "  ", ["Please write a few words."]],
    ["nothing", text(4000, says), undefined, ["Please write a few words."]],
    ["nothing where nothing is needed", trimmedText(4000), "", ""],
    ["as many words as there is room for", text(4000), "a".repeat(4000), "a".repeat(4000)],
    ["more than there is room for", text(4000), "a".repeat(4001), tooLong],
    ["more than that, between spaces", trimmedText(4000), ` ${"a".repeat(4000)} `, "a".repeat(4000)],
    ["six digits as they are copied", sixDigits("Six, please."), "123 456", "123456"],
    ["seven digits", sixDigits("Six, please."), "1234567", ["Six, please."]],
    ["a code of ours", codeLike(/^[a-z]+$/, "Choose."), "joy", "joy"],
    ["another", codeLike(/^[a-z]+$/, "Choose."), "joy\0", ["Choose."]],
    ["a number", wholeNumber(1, 14, "1 to 14."), 14, 14],
    ["a number that no column holds", wholeNumber(1, 14, "1 to 14."), 2 ** 31, ["1 to 14."]],
    ["half a number", wholeNumber(1, 14, "1 to 14."), 1.5, ["1 to 14."]],
    ["any number", anyNumber(-1, 1), 0.5, 0.5],
    ["no number at all", anyNumber(-1, 1, "-1 to 1."), Number.NaN, ["-1 to 1."]],
  ])("%s is understood or kindly asked for again", (_, schema, input, expected) => {
    expect(answer(schema, input)).toEqual(expected)
  })

  it("is kept at whatever depth, without what no database can keep", () => {
    const fields = storableFields(200, "Too long.")
    const given = { words: `a\0${half}`, list: ["\0", { [`in\0ner${half}`]: "x\0", n: 1, none: null, yes: true }] }
    expect(answer(fields, given)).toEqual({ words: "a�", list: ["", { "inner�": "x", n: 1, none: null, yes: true }] })
    expect(answer(fields, { words: "a".repeat(200) })).toEqual(["Too long."])
    expect(answer(fields, { when: new Date(0) })).toEqual([expect.any(String)])
  })
})
