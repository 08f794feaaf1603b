"use client"

import { useState } from "react"
import { type Failure, failureOf } from "@/ui/form/failure"
import { firstOpenStep } from "../../rules/drafts"
import type { AffectPoint } from "../../schema"
import type { ExerciseRunnerProps } from "./runner-props"
import { useKeptAnswers } from "./use-kept-answers"
import { usePosition } from "./use-position"

const reviewScreen = "before-you-send"

/** A practice under way: where its author is, what is in hand, and how it ends. */
export const useRunner = (props: ExerciseRunnerProps) => {
  const { content, drafts, onSubmit, onNotThisTime } = props
  const { steps } = content
  const answers = useKeptAnswers(props)
  const { at, go, hasMoved } = usePosition([...steps.map(({ key }) => key), reviewScreen], firstOpenStep(steps, drafts))
  const [end, setEnd] = useState<"sent" | "declined" | null>(null)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const move = (to: number) => {
    answers.flush()
    setFailure(null)
    go(to)
  }

  const send = async () => {
    setSending(true)
    setFailure(null)
    try {
      await answers.keepAll()
      await onSubmit()
      setEnd("sent")
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setSending(false)
    }
  }

  const decline = async () => {
    await onNotThisTime()
    setEnd("declined")
  }

  const place = steps.find(({ kind }) => kind === "emotional_map_affect")
  const placed = place && answers.hands[place.key]
  const point: AffectPoint | null =
    placed?.raw?.kind === "emotional_map_affect" && !placed.isSkipped ? placed.raw.point : null

  return { answers, at, move, hasMoved, end, isSending, send, decline, failure: failure ?? answers.failure, point }
}
