"use client"

import { useEffect, useRef, useState } from "react"

/**
 * Which screen is shown. Each has an entry in the browser's history, so that the phone's own way back goes one screen back
 * and not out of the practice.
 */
export const usePosition = (screens: readonly string[], first: number) => {
  const [at, setAt] = useState(first)
  const [hasMoved, setHasMoved] = useState(false)
  const known = useRef({ screens, first })

  useEffect(() => {
    const follow = () => {
      const { screens, first } = known.current
      const named = screens.indexOf(decodeURIComponent(location.hash.slice(1)))
      setHasMoved(true)
      setAt(named === -1 ? first : named)
    }
    addEventListener("popstate", follow)
    return () => removeEventListener("popstate", follow)
  }, [])

  const go = (to: number) => {
    const screen = screens[to]
    if (screen === undefined) return
    history.pushState(null, "", `#${screen}`)
    setHasMoved(true)
    setAt(to)
    scrollTo({ top: 0 })
  }
  return { at, go, hasMoved }
}
