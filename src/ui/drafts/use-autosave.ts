"use client"

import { useEffect, useRef, useState } from "react"
import { type Failure, failureOf } from "../form/failure"
import { createAutosave, type SaveState, type Writing } from "./autosave"

type UseAutosaveOptions<Value> = {
  write: (value: Value, writing: Writing) => Promise<unknown>
  /** The sequence of what the server already holds. */
  sequence?: number
  quiet?: number
}

/**
 * Saves by itself: `save(value)` on every change, `flush()` before going on. Written at once when the page is hidden or left,
 * tried again when the connection is back. A refusal ends it and comes out as `failure`.
 */
export const useAutosave = <Value>({ write, sequence = 0, quiet = 800 }: UseAutosaveOptions<Value>) => {
  const [state, setState] = useState<SaveState>("idle")
  const [failure, setFailure] = useState<Failure | null>(null)
  const writer = useRef(write)
  writer.current = write
  const [autosave] = useState(() =>
    createAutosave<Value>({
      write: (value, writing) => writer.current(value, writing),
      onState: (next, error) => {
        setState(next)
        setFailure(next === "refused" ? failureOf(error) : null)
      },
      isFinal: (error) => ["refusal", "fields"].includes(failureOf(error).kind),
      sequence,
      quiet,
    }),
  )
  useEffect(() => {
    const onHide = () => void (document.visibilityState === "hidden" && autosave.flush(true))
    const onLeave = () => void autosave.flush(true)
    const onOnline = () => void autosave.flush()
    document.addEventListener("visibilitychange", onHide)
    addEventListener("pagehide", onLeave)
    addEventListener("online", onOnline)
    return () => {
      document.removeEventListener("visibilitychange", onHide)
      removeEventListener("pagehide", onLeave)
      removeEventListener("online", onOnline)
      void autosave.flush(true)
    }
  }, [autosave])
  return { save: autosave.save, flush: autosave.flush, state, failure }
}
