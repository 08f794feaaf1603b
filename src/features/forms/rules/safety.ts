import type { AnswerValue, FormContent, Question, Section } from "../schema"
import { answerText, emptyLabel } from "./labels"

/** By its key in any form: whether somebody feels safe. A No raises a safety signal, in the moment in which it is saved. */
const safetyKey = "safe"
const raising = "no"

export const isAboutSafety = (question: Question): boolean =>
  question.key === safetyKey && question.kind === "choice" && question.options.some((option) => option.key === raising)

export const safetyQuestion = ({ sections }: FormContent): Question | null =>
  sections.flatMap(({ questions }) => questions).find(isAboutSafety) ?? null

export const isRaising = (question: Question, value: AnswerValue | undefined): boolean =>
  isAboutSafety(question) && value === raising

/** Said beside the question, before it is answered: a No does not wait until the form is sent. */
export const toldAtOnce =
  "If you choose No, your practitioner learns of it at once, before you send the form. No partner does."

/** Said before the form is sent, where a No was given. */
export const alreadyTold =
  "Your practitioner knows already that you answered No to whether you feel safe. Until you send the form, only you can see the rest."

/** A part of a form that lies folded on its author's copy, whatever was answered: that it is folded says nothing. */
export const isFolded = ({ questions }: Section): boolean => questions.some(isAboutSafety)

/** What was said, as staff reads it in a signal. */
export const saidAs = (question: Question, value: AnswerValue | undefined): string =>
  answerText(question, value) ?? emptyLabel(value)
