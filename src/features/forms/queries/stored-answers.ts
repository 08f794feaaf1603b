import { type Answers, answerValue } from "../schema"

type StoredAnswer = Readonly<{ questionKey: string; value: unknown }>

/** Rows of answers as the rules want them. */
export const answersFrom = (rows: readonly StoredAnswer[]): Answers =>
  Object.fromEntries(rows.map(({ questionKey, value }) => [questionKey, answerValue.parse(value)]))
