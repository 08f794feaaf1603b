"use client"

import { usePathname, useSearchParams } from "next/navigation"
import { Suspense, useEffect } from "react"

// Of this visit, which goes through several frames.
let before: string | null = null
let isWanted = false

/** The next page begins at its heading, wherever the focus is now: for keys that lead on and have no place of their own. */
export const beginAtHeading = () => {
  isWanted = true
}

const isLost = () => document.activeElement === null || document.activeElement === document.body

const focusHeading = () => {
  const heading = document.querySelector<HTMLElement>("#main h1")
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

const Follow = () => {
  const address = `${usePathname()}?${useSearchParams()}`
  useEffect(() => {
    const isMove = before !== null && before !== address
    before = address
    if (!isMove) return
    if (isWanted || isLost()) focusHeading()
    isWanted = false
    // A window over the page gives the focus back as it closes, and what it gives it to may be gone.
    const frame = requestAnimationFrame(() => isLost() && focusHeading())
    return () => cancelAnimationFrame(frame)
  }, [address])
  return null
}

/**
 * What had the focus may go with its page: then the heading of the new one takes it, so that nobody who uses keys or listens begins
 * at the very top again. The first page of a visit is left to the browser.
 */
export const PageFocus = () => (
  <Suspense>
    <Follow />
  </Suspense>
)
