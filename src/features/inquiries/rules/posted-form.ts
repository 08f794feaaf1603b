import { type ContactWay, contactWays } from "@/features/clients/schema"
import { statementKeys } from "../content/statements"
import { inquiryAbouts } from "../schema"

/** What the form holds, as it is posted and kept: texts, and lists of what was ticked. */
export type PostedForm = Readonly<Record<string, string | string[]>>

const textOf = (posted: PostedForm, name: string) => {
  const value = posted[name]
  return typeof value === "string" ? value : ""
}
const ticked = <Choice extends string>(posted: PostedForm, name: string, choices: readonly Choice[]): Choice[] =>
  choices.filter((choice) => posted[name]?.includes(choice))

/** The contact form as it starts: empty, with e-mail ticked as the usual way, or as it was posted before. */
export const contactValuesOf = (posted: PostedForm | null) => ({
  name: textOf(posted ?? {}, "name"),
  email: textOf(posted ?? {}, "email"),
  phone: textOf(posted ?? {}, "phone"),
  safe: posted ? ticked(posted, "safe", contactWays) : (["email"] satisfies ContactWay[] as ContactWay[]),
  about: inquiryAbouts.find((about) => about === textOf(posted ?? {}, "about")) ?? null,
  statements: ticked(posted ?? {}, "statements", statementKeys),
  words: textOf(posted ?? {}, "words"),
})
export type ContactValues = ReturnType<typeof contactValuesOf>
