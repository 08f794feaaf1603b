import type { Version } from "@/lib/versions"
import { type Answers, type AnswerValue, type AnswerVersions, answerValue } from "../schema"

type StoredAnswer = Readonly<{ questionKey: string; value: unknown }>
type StoredVersions = StoredAnswer & Readonly<{ writer: string; sequence: bigint; others: unknown }>

/** What is read of an answer row for both below. */
export const storedAnswer = { questionKey: true, value: true, writer: true, sequence: true, others: true } as const

/** Rows of answers as the rules want them. */
export const answersFrom = (rows: readonly StoredAnswer[]): Answers =>
  Object.fromEntries(rows.map(({ questionKey, value }) => [questionKey, answerValue.parse(value)]))

/** The same with where each was written, and what was written elsewhere. */
export const versionsFrom = (rows: readonly StoredVersions[]): AnswerVersions =>
  Object.fromEntries(
    rows.map(({ questionKey, value, writer, sequence, others }) => [
      questionKey,
      [
        { writer, sequence: Number(sequence), value: answerValue.parse(value) },
        ...(others as readonly Version<AnswerValue>[]),
      ],
    ]),
  )
