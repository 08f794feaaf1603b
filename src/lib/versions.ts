import * as z from "zod/mini"
import { wholeNumber } from "./fields/number"
import { id } from "./ids"

const sequence = wholeNumber(0, Number.MAX_SAFE_INTEGER)

/** One version of a draft: the page that wrote it (each open page has an id of its own), and that page's count of its writes. */
const versionId = z.strictObject({ writer: id, sequence })
export type VersionId = z.output<typeof versionId>

export type Version<Value> = VersionId & Readonly<{ value: Value }>

/**
 * What a save says beside the words. It replaces its own page's earlier writes and those that the page has seen; anything else
 * that is there was written elsewhere meanwhile, and stays beside it until its author chooses.
 */
export const writing = {
  writer: id,
  sequence,
  replaces: z.readonly(z.array(versionId).check(z.maxLength(100))),
} as const
export type Writing = VersionId & Readonly<{ replaces: readonly VersionId[] }>

/** What a save answers: the versions from elsewhere that are there still; null when a later write of the same page came first. */
export type Saved<Value> = Readonly<{ others: readonly Version<Value>[] | null }>
