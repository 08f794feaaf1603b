"use client"

import { useEffect, useRef, useState } from "react"
import { type Failure, failureOf } from "../../form/errors/failure"
import { createAutosave, type SaveState } from "./autosave"

/**
 * Saves by itself: `save()` on every change, `flush()` before going on. Written at once when the page is hidden or left, tried
 * again when the connection is back. A refusal ends it and comes out as `failure`.
 */
export const useAutosave = (write: (leaving: boolean) => Promise<unknown>) => {
  const [state, setState] = useState<SaveState>("idle")
  const [failure, setFailure] = useState<Failure | null>(null)
  const writer = useRef(write)
  writer.current = write
  const [autosave] = useState(() =>
    createAutosave({
      write: (leaving) => writer.current(leaving),
      onState: (next, error) => {
        setState(next)
        setFailure(next === "refused" ? failureOf(error) : null)
      },
      isFinal: (error) => ["refusal", "fields"].includes(failureOf(error).kind),
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
