"use client"

import type { ReactNode } from "react"
import { Button } from "@/ui/button"
import { Card } from "@/ui/lists/card"
import { ScreenTitle } from "@/ui/runner/screen-title"
import { pendingSave, type StepDraft } from "../../rules/drafts"
import { type AskingStep, askingSteps } from "../../rules/steps"
import { AnswerView } from "../answers/answer-view"
import { Readers } from "./readers"
import type { ExerciseRunnerProps } from "./runner-props"

type ReviewScreenProps = Pick<ExerciseRunnerProps, "content" | "readersFor" | "audienceChoices"> & {
  draftOf: (step: AskingStep) => StepDraft
  takesFocus: boolean
  onChange: (step: AskingStep, to: Partial<StepDraft>) => void
  onOpen: (step: AskingStep) => void
  actions: ReactNode
}

/** Everything once more before it is sent: what was answered, and who will see each answer. */
export const ReviewScreen = ({
  content,
  draftOf,
  takesFocus,
  actions,
  onChange,
  onOpen,
  ...rest
}: ReviewScreenProps) => {
  const answered = askingSteps(content).map((step) => {
    const draft = draftOf(step)
    return { step, draft, answer: pendingSave(step, draft, false)?.answer ?? null }
  })
  const isEmpty = answered.every(({ answer }) => !answer || "skipped" in answer)
  return (
    <>
      <ScreenTitle takesFocus={takesFocus}>Before you send it</ScreenTitle>
      <p className="mt-1.5 text-ink-soft">
        {isEmpty
          ? "Nothing is answered yet. You can go back, send it like this, or say “not this time”."
          : "What you said, and who will see it. Until you send it, only you can."}
      </p>
      <ul className="mt-5 grid gap-3">
        {answered.map(({ step, draft, answer }) => (
          <li key={step.key}>
            <Card className="grid gap-2.5">
              <div className="flex items-baseline justify-between gap-4">
                <h2 className="text-large">{step.title}</h2>
                <Button kind="text" size="small" onPress={() => onOpen(step)} aria-label={`Change: ${step.title}`}>
                  Change
                </Button>
              </div>
              <AnswerView step={step} answer={answer} />
              {answer && !("skipped" in answer) && (
                <Readers
                  says={rest.readersFor(step, draft.audience)}
                  audience={draft.audience}
                  choices={rest.audienceChoices(step)}
                  onChoose={(audience) => onChange(step, { audience })}
                />
              )}
            </Card>
          </li>
        ))}
      </ul>
      {actions}
    </>
  )
}
