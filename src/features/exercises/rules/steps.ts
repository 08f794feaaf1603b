import type { Audience, ExerciseContent, FilledAnswer, Step, StepAnswer } from "../schema"

export type AskingStep = Exclude<Step, { kind: "text" }>

/** The steps in their order; each is one screen. */
export const stepsOf = ({ steps }: Pick<ExerciseContent, "steps">): readonly Step[] => steps

/** The step of this key, or null when the exercise has none. */
export const stepOf = ({ steps }: Pick<ExerciseContent, "steps">, key: string): Step | null =>
  steps.find((step) => step.key === key) ?? null

export const isAsking = (step: Step): step is AskingStep => step.kind !== "text"

/** The steps that take an answer; the others are only read. */
export const askingSteps = ({ steps }: Pick<ExerciseContent, "steps">): AskingStep[] => steps.filter(isAsking)

export const isSkipped = (answer: StepAnswer): answer is { skipped: true } => "skipped" in answer

/** The answer when there is one and it was not skipped. */
export const filledOf = (answer: StepAnswer | null | undefined): FilledAnswer | null =>
  answer && !isSkipped(answer) ? answer : null

/** What clients call it. */
export const clientTitleOf = ({ title, clientTitle }: Pick<ExerciseContent, "title" | "clientTitle">): string =>
  clientTitle ?? title

/** Whether members' answers can be laid side by side as maps. */
export const isMap = ({ steps }: Pick<ExerciseContent, "steps">): boolean =>
  steps.some(({ kind }) => kind === "emotional_map_affect")

/** The readers a step begins with: its own, or the widest that the plan allows. `choices` are widest first. */
export const firstAudience = (step: Pick<Step, "audience">, choices: readonly Audience[]): Audience =>
  choices.includes(step.audience) ? step.audience : (choices[0] ?? "only_me")

export const modeLabels = { alone: "On your own", together: "Together" } as const satisfies Record<
  ExerciseContent["mode"],
  string
>

/** "On your own · 4 minutes" */
export const lengthInWords = ({ mode, minutes }: Pick<ExerciseContent, "mode" | "minutes">): string =>
  `${modeLabels[mode]} · ${minutes} ${minutes === 1 ? "minute" : "minutes"}`
