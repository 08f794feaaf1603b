"use client"

import type { AskingStep } from "../../rules/steps"
import type { AffectPoint, AnswerOf, FilledAnswer } from "../../schema"
import { AffectStep } from "./affect/affect-step"
import { BodyStep } from "./body/body-step"
import { ChoiceStep } from "./choice-step"
import { LineStep } from "./line-step"
import { PromptStep } from "./prompt-step"
import { StemsStep } from "./stems-step"
import { TimerStep } from "./timer-step"
import { FeelingsStep } from "./words/feelings-step"
import { NeedsStep } from "./words/needs-step"

type StepFieldProps = {
  step: AskingStep
  answer: FilledAnswer | null
  point: AffectPoint | null
  helpHref: string
  onAnswer: (answer: FilledAnswer) => void
}

const ofKind = <K extends FilledAnswer["kind"]>(answer: FilledAnswer | null, kind: K) =>
  answer?.kind === kind ? (answer as AnswerOf<K>) : null

/** The means to answer a step, by its kind. */
export const StepField = ({ step, answer, point, helpHref, onAnswer }: StepFieldProps) => {
  switch (step.kind) {
    case "prompt":
      return <PromptStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "choice":
      return <ChoiceStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "timer":
      return <TimerStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "stems":
      return <StemsStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "emotional_map_affect":
      return <AffectStep answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "feelings":
      return (
        <FeelingsStep
          step={step}
          answer={ofKind(answer, step.kind)}
          point={point}
          helpHref={helpHref}
          onAnswer={onAnswer}
        />
      )
    case "body":
      return <BodyStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "needs":
      return <NeedsStep step={step} answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
    case "line":
      return <LineStep answer={ofKind(answer, step.kind)} onAnswer={onAnswer} />
  }
}
