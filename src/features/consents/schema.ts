import * as z from "zod/mini"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"

export const decisions = ["yes", "no"] as const
export type Decision = (typeof decisions)[number]

/** A yes or a no to one version of one document; a later no to what had a yes withdraws it. */
export const decideInput = z.object({ documentId: id, decision: z.enum(decisions) })
export type Decide = z.output<typeof decideInput>

const writeWords = "Please write what people say yes or no to."
const mostWords = 20_000
export const changeDocumentInput = z.object({
  documentId: id,
  body: trimmedText(mostWords, { missing: writeWords }).check(z.minLength(40, writeWords)),
})
export type ChangeDocument = z.output<typeof changeDocumentInput>

/** A document as it is shipped. */
export type ShippedDocument = Readonly<{
  key: string
  title: string
  /** paragraphs with blank lines between; "## " begins a heading, "- " a line of a list */
  body: string
  /** without a yes the work cannot begin */
  required: boolean
  /** why it is so; never shown */
  notes: string
}>
