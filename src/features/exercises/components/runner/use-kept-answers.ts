"use client"

import { useRef, useState } from "react"
import { useAutosave } from "@/ui/drafts/use-autosave"
import { inHand, type Keeping, keepingOf, type StepInHand } from "../../rules/drafts"
import { type AskingStep, askingSteps } from "../../rules/steps"
import type { ExerciseRunnerProps } from "./runner-props"

type Sources = Pick<ExerciseRunnerProps, "content" | "drafts" | "audienceChoices" | "onSave">

/**
 * The answers in hand, kept as they change. Words stay in this page's memory until the server has them, and nowhere else on
 * the device, because others may use it.
 */
export const useKeptAnswers = ({ content, drafts, audienceChoices, onSave }: Sources) => {
  const [hands, setHands] = useState<Readonly<Record<string, StepInHand>>>(() =>
    Object.fromEntries(
      askingSteps(content).map((step) => [
        step.key,
        inHand(
          step,
          drafts[step.key],
          audienceChoices(step).map(({ value }) => value),
        ),
      ]),
    ),
  )
  const latest = useRef(hands)
  const keeping = useRef(new Map<string, Keeping>())
  const kept = useRef(new Map<string, Keeping>())
  const last = useRef(Math.max(0, ...Object.values(drafts).map(({ sequence }) => sequence)))

  const writeAll = async (leaving: boolean) => {
    const unsaved = [...keeping.current].filter(([key, one]) => kept.current.get(key) !== one)
    const saves = unsaved.map(async ([stepKey, one]) => {
      // By the clock, so that the later of two devices wins; never backwards, so that one device cannot contradict itself.
      last.current = Math.max(last.current + 1, Date.now())
      await onSave({ stepKey, ...one, sequence: last.current, leaving })
      kept.current.set(stepKey, one)
    })
    const failed = (await Promise.allSettled(saves)).find((end) => end.status === "rejected")
    if (failed) throw failed.reason
  }

  const autosave = useAutosave<string>({ write: (_, { leaving }) => writeAll(leaving) })

  const change = (step: AskingStep, to: Partial<StepInHand>) => {
    const hand = { ...(latest.current[step.key] ?? inHand(step, undefined, [])), ...to }
    latest.current = { ...latest.current, [step.key]: hand }
    setHands(latest.current)
    const one = keepingOf(step, hand, step.key in drafts || keeping.current.has(step.key))
    if (!one) return
    keeping.current.set(step.key, one)
    autosave.save(step.key)
  }

  return {
    hands,
    change,
    /** Tries now, without waiting for a moment of quiet. */
    flush: () => void autosave.flush(),
    /** Resolves when everything is kept; rejects when something could not be. */
    keepAll: () => writeAll(false),
    state: autosave.state,
    failure: autosave.failure,
  }
}
