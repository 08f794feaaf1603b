"use client"

import type { ReactNode } from "react"
import { ScreenTitle } from "@/ui/runner/screen-title"
import type { StepDraft } from "../../rules/drafts"
import { isAsking } from "../../rules/steps"
import type { AffectPoint, Step } from "../../schema"
import { StepField } from "../steps/step-field"
import { TextStep } from "../steps/text-step"
import { Readers } from "./readers"
import type { ExerciseRunnerProps } from "./runner-props"

type StepScreenProps = Pick<ExerciseRunnerProps, "readersFor" | "audienceChoices" | "helpHref"> & {
  step: Step
  /** null: nothing is asked here */
  draft: StepDraft | null
  /** Where the author placed the moment, for the steps that build on it. */
  point: AffectPoint | null
  takesFocus: boolean
  onChange: (to: Partial<StepDraft>) => void
  /** "Back", "Skip this one" and the like, below. */
  actions: ReactNode
}

/** One step: who reads it, what is asked, and the means to answer. */
export const StepScreen = ({ step, draft, onChange, takesFocus, actions, point, ...rest }: StepScreenProps) => (
  <>
    {isAsking(step) && draft && (
      <Readers
        says={rest.readersFor(step, draft.audience)}
        audience={draft.audience}
        choices={rest.audienceChoices(step)}
        onChoose={(audience) => onChange({ audience })}
      />
    )}
    <ScreenTitle takesFocus={takesFocus}>{step.title}</ScreenTitle>
    {step.lead && <p className="mt-1.5 text-ink-soft">{step.lead}</p>}
    {draft?.isSkipped && (
      <p className="mt-1.5 text-small text-ink-faint">You skipped this one. You can still answer.</p>
    )}
    <div className="mt-5">
      {isAsking(step) ? (
        <StepField
          step={step}
          answer={draft?.raw ?? null}
          point={point}
          helpHref={rest.helpHref}
          onAnswer={(raw) => onChange({ raw, isSkipped: false })}
        />
      ) : (
        <TextStep step={step} />
      )}
    </div>
    {actions}
  </>
)
