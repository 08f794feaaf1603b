import type { AnswerOf, StepKind, StepOf } from "../../schema"

/** What each kind of step is given: the step, the answer so far, and where a new one goes. */
export type Answering<K extends Exclude<StepKind, "text">> = Readonly<{
  step: StepOf<K>
  answer: AnswerOf<K> | null
  onAnswer: (answer: AnswerOf<K>) => void
}>
