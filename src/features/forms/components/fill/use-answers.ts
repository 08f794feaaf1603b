"use client"

import { useEffect, useRef, useState } from "react"
import { useAutosave } from "@/ui/drafts/use-autosave"
import type { Answers, AnswerValue } from "../../schema"
import { formsApi } from "../api"

type Kept = Readonly<{ submissionId: string; answers: Answers; sequence: number }>

/** Asks before a page with words that are not kept is closed, but never stands between someone and "Exit". */
const useUnsavedWarning = (hasUnsaved: () => boolean) => {
  const asked = useRef(hasUnsaved)
  asked.current = hasUnsaved
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (asked.current() && document.documentElement.dataset.leaving === undefined) event.preventDefault()
    }
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [])
}

/**
 * The answers in hand, each kept as it changes. Words stay in this page's memory until the server has them, and nowhere else on
 * the device, because others may use it.
 */
export const useAnswers = (kept: Kept) => {
  const { submissionId } = kept
  const [answers, setAnswers] = useState(kept.answers)
  const unsaved = useRef(new Map<string, AnswerValue>())
  const last = useRef(kept.sequence)

  const write = async (leaving: boolean): Promise<void> => {
    const batch = [...unsaved.current]
    if (batch.length === 0) return
    // By the clock, so that the later of two devices wins; never backwards, so that one device cannot contradict itself.
    const sequence = Math.max(last.current + 1, Date.now())
    last.current = sequence
    const { behind } = await formsApi.save.mutate(
      { submissionId, sequence, answers: Object.fromEntries(batch) },
      leaving ? { context: { leaving } } : {},
    )
    // A later write of this page carries what this one carried.
    if (sequence !== last.current) return
    if (behind !== null) {
      // Another device has counted further, by a faster clock: these words are still the newer ones.
      last.current = Math.max(last.current, behind)
      return write(leaving)
    }
    for (const [key, value] of batch) if (unsaved.current.get(key) === value) unsaved.current.delete(key)
  }

  const autosave = useAutosave<null>({ write: (_, { leaving }) => write(leaving) })
  useUnsavedWarning(() => unsaved.current.size > 0)

  return {
    answers,
    change: (key: string, value: AnswerValue) => {
      unsaved.current.set(key, value)
      setAnswers((before) => ({ ...before, [key]: value }))
      autosave.save(null)
    },
    /** Takes over what another device has kept meanwhile; what was typed here and is not kept yet stays. */
    adopt: (fresh: Kept) => {
      if (fresh.submissionId !== submissionId || fresh.sequence <= last.current) return
      last.current = fresh.sequence
      setAnswers((before) => ({ ...before, ...fresh.answers, ...Object.fromEntries(unsaved.current) }))
    },
    /** Tries now, without waiting for a moment of quiet. */
    flush: () => void autosave.flush(),
    /** Tries again what was refused or could not be kept. */
    retry: () => {
      autosave.save(null)
      void autosave.flush()
    },
    /** Resolves when everything is kept; rejects when something could not be. */
    keepAll: () => write(false),
    state: autosave.state,
    failure: autosave.failure,
  }
}
