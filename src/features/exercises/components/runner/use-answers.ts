"use client"

import type { Version } from "@/lib/versions"
import { useDrafts } from "@/ui/drafts/use-drafts"
import { changedDraft, pendingSave, type StepDraft, stepDraft } from "../../rules/drafts"
import { type AskingStep, askingSteps } from "../../rules/steps"
import type { AnswerDraft } from "../../schema"
import type { ExerciseRunnerProps } from "./runner-props"

type Sources = Pick<ExerciseRunnerProps, "content" | "drafts" | "audienceChoices" | "onSave">

/** The answers of an exercise under way, each with its readers. */
export const useAnswers = ({ content, drafts, audienceChoices, onSave }: Sources) => {
  const steps = askingSteps(content)
  const stepOf = (key: string) => steps.find((step) => step.key === key)
  const open = (step: AskingStep, saved?: AnswerDraft) =>
    stepDraft(
      step,
      saved,
      audienceChoices(step).map(({ value }) => value),
    )
  const answers = useDrafts<StepDraft | null, AnswerDraft>({
    stored: drafts,
    open: (key, saved) => {
      const step = stepOf(key)
      return step ? open(step, saved) : null
    },
    pending: (key, draft, isSaved) => {
      const step = stepOf(key)
      return (step && draft && pendingSave(step, draft, isSaved)) ?? undefined
    },
    save: ({ key, value, ...writing }) => onSave({ stepKey: key, ...value, ...writing }),
  })
  const draftOf = (step: AskingStep): StepDraft => answers.entries[step.key]?.local ?? open(step)
  return {
    ...answers,
    draftOf,
    change: (step: AskingStep, to: Partial<StepDraft>) => answers.change(step.key, changedDraft(draftOf(step), to)),
    /** What was written in two places at once, in the order of the steps. */
    twice: steps.flatMap((step) => {
      const entry = answers.entries[step.key]
      return entry && entry.others.length > 0 ? [{ step, ...entry }] : []
    }),
    choose: (step: AskingStep, version: Version<AnswerDraft> | null) => answers.choose(step.key, version),
  }
}
