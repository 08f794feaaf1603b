"use client"

import { useEffect, useState } from "react"

const named = () => decodeURIComponent(location.hash.slice(1))

/**
 * Which step is shown, by its key. Each has an entry in the browser's history, so that the way back of the browser or the phone
 * goes one step back and not out of the work, and a reload comes back to it; with nothing lost, because drafts are beside it.
 * @param isMoveItself whether coming to the first step was a move, from a screen of the same page
 */
export const useSteps = (steps: readonly string[], first: string, isMoveItself = false) => {
  const [wanted, setWanted] = useState(first)
  const [hasMoved, setHasMoved] = useState(isMoveItself)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes alive.
  useEffect(() => {
    if (steps.includes(named())) setWanted(named())
  }, [])

  useEffect(() => {
    const follow = () => {
      setHasMoved(true)
      setWanted(named() || first)
    }
    addEventListener("popstate", follow)
    return () => removeEventListener("popstate", follow)
  }, [first])

  // A step that is not asked any more cannot be gone back to; then the last step stands for it.
  const at = steps.includes(wanted) ? steps.indexOf(wanted) : steps.length - 1
  const go = (step: string) => {
    history.pushState(null, "", `#${step}`)
    setHasMoved(true)
    setWanted(step)
    scrollTo({ top: 0 })
  }
  return { at, step: steps[at] ?? first, go, hasMoved }
}
