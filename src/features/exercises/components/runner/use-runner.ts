"use client"

import { useState } from "react"
import { useFresh } from "@/ui/drafts/use-fresh"
import { useSending } from "@/ui/runner/use-sending"
import { useSteps } from "@/ui/runner/use-steps"
import { firstOpenStep } from "../../rules/drafts"
import { askingSteps } from "../../rules/steps"
import type { AffectPoint } from "../../schema"
import type { ExerciseRunnerProps } from "./runner-props"
import { useAnswers } from "./use-answers"

const reviewScreen = "before-you-send"

/** A practice under way: where its author is, what is answered, and how it ends. */
export const useRunner = (props: ExerciseRunnerProps) => {
  const { content, drafts, onSubmit, onNotThisTime, onFresh } = props
  const screens = [...content.steps.map(({ key }) => key), reviewScreen]
  const answers = useAnswers(props)
  const [first] = useState(() => screens[firstOpenStep(content.steps, drafts)] ?? reviewScreen)
  const position = useSteps(screens, first, props.takesOver)
  const [end, setEnd] = useState<"sent" | "declined" | null>(null)

  const fresh = async () => ({ moment: answers.moment(), drafts: end ? null : await onFresh?.() })
  const adopt = ({ moment, drafts }: Awaited<ReturnType<typeof fresh>>) => drafts && answers.adopt(drafts, moment)
  useFresh(fresh, adopt)

  const sending = useSending({
    ...answers,
    submit: onSubmit,
    onSent: () => setEnd("sent"),
    onRefused: () => void fresh().then(adopt, () => undefined),
  })

  const move = (to: number) => {
    const screen = screens[to]
    if (screen === undefined) return
    answers.flush()
    sending.forget()
    position.go(screen)
  }

  const decline = async () => {
    await onNotThisTime()
    setEnd("declined")
  }

  const place = askingSteps(content).find(({ kind }) => kind === "emotional_map_affect")
  const placed = place && answers.draftOf(place)
  const point: AffectPoint | null =
    placed?.raw?.kind === "emotional_map_affect" && !placed.isSkipped ? placed.raw.point : null

  return {
    answers,
    at: position.at,
    hasMoved: position.hasMoved,
    screens: screens.length,
    move,
    end,
    isSending: sending.isSending,
    send: sending.send,
    decline,
    failure: sending.failure ?? answers.failure,
    point,
  }
}
