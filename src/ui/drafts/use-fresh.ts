"use client"

import { useEffect, useRef } from "react"

/**
 * Asks again how things stand when the page is shown: it may have come back from the browser's memory, or the work been gone on
 * with on another device. What cannot be asked now is not missed: the page works with what it has.
 */
export const useFresh = <Answer>(ask: () => Promise<Answer>, onFresh: (answer: Answer) => void) => {
  const latest = useRef({ ask, onFresh })
  latest.current = { ask, onFresh }
  useEffect(() => {
    let isHere = true
    const again = () =>
      void latest.current.ask().then(
        (answer) => isHere && latest.current.onFresh(answer),
        () => undefined,
      )
    const onShow = () => void (document.visibilityState === "visible" && again())
    const onReturn = (event: PageTransitionEvent) => void (event.persisted && again())
    again()
    document.addEventListener("visibilitychange", onShow)
    addEventListener("pageshow", onReturn)
    return () => {
      isHere = false
      document.removeEventListener("visibilitychange", onShow)
      removeEventListener("pageshow", onReturn)
    }
  }, [])
}
