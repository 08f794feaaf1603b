import type { ReactNode } from "react"
import type { Saved, Writing } from "@/lib/versions"
import type { AskingStep } from "../../rules/steps"
import type { AnswerDraft, AnswerDrafts, Audience, ExerciseContent } from "../../schema"

export type AnswerSave = AnswerDraft &
  Writing &
  Readonly<{
    stepKey: string
    /** The page is going away: send in a way that outlives it. */
    leaving: boolean
  }>

export type AudienceChoice = Readonly<{ value: Audience; label: string }>

export type ExerciseRunnerProps = Readonly<{
  content: ExerciseContent
  /** What is saved already, by step key. */
  drafts: AnswerDrafts
  /** Who reads an answer, as one sentence, for the audience that its author has chosen. */
  readersFor: (step: AskingStep, audience: Audience) => string
  /** What the author may choose from at this step, widest first; one choice is no choice and is not asked. */
  audienceChoices: (step: AskingStep) => readonly AudienceChoice[]
  /** Saves a draft. Rejects when it could not; the runner tries again, and stops at a refusal. */
  onSave: (save: AnswerSave) => Promise<Saved<AnswerDraft>>
  /** What is saved now, on whatever device; null when there is nothing to go on with here. */
  onFresh?: () => Promise<AnswerDrafts | null>
  onSubmit: () => Promise<unknown>
  onNotThisTime: () => Promise<unknown>
  /** Where "Exit" leads; a neutral page unless said otherwise. */
  exitHref?: string
  helpHref: string
  /** Where "Pause" and the end lead. */
  pauseHref: string
  /** Names that place at the end: "Back to Today". */
  back?: string
  /** It takes the place of another screen of the open page, and so takes the focus. */
  takesOver?: boolean
  /** Shown above every step, such as that this is a preview. */
  above?: ReactNode
  /** Says beside the links whether the words are saved. */
  savesDrafts?: boolean
  /** Shown at the end in place of the plain words: what happens now. */
  after?: Readonly<{ sent: ReactNode; declined: ReactNode }>
}>
