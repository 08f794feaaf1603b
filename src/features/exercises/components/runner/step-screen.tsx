"use client"

import type { ReactNode } from "react"
import type { StepInHand } from "../../rules/drafts"
import { isAsking } from "../../rules/steps"
import type { AffectPoint, Step } from "../../schema"
import { StepField } from "../steps/step-field"
import { TextStep } from "../steps/text-step"
import { Readers } from "./readers"
import type { ExerciseRunnerProps } from "./runner-props"
import { ScreenTitle } from "./screen-title"

type StepScreenProps = Pick<ExerciseRunnerProps, "readersFor" | "audienceChoices" | "helpHref"> & {
  step: Step
  hand: StepInHand | undefined
  /** Where the author placed the moment, for the steps that build on it. */
  point: AffectPoint | null
  takesFocus: boolean
  onChange: (to: Partial<StepInHand>) => void
  /** "Back", "Skip this one" and the like, below. */
  ways: ReactNode
}

/** One step: who reads it, what is asked, and the means to answer. */
export const StepScreen = ({ step, hand, onChange, takesFocus, ways, point, ...rest }: StepScreenProps) => (
  <>
    {isAsking(step) && hand && (
      <Readers
        says={rest.readersFor(step, hand.audience)}
        audience={hand.audience}
        choices={rest.audienceChoices(step)}
        onChoose={(audience) => onChange({ audience })}
      />
    )}
    <ScreenTitle takesFocus={takesFocus}>{step.title}</ScreenTitle>
    {step.lead && <p className="mt-1.5 text-ink-soft">{step.lead}</p>}
    {hand?.isSkipped && <p className="mt-1.5 text-small text-ink-faint">You skipped this one. You can still answer.</p>}
    <div className="mt-5">
      {isAsking(step) ? (
        <StepField
          step={step}
          answer={hand?.raw ?? null}
          point={point}
          helpHref={rest.helpHref}
          onAnswer={(raw) => onChange({ raw, isSkipped: false })}
        />
      ) : (
        <TextStep step={step} />
      )}
    </div>
    <div className="mt-8 flex flex-wrap gap-x-6">{ways}</div>
  </>
)
