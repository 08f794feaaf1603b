"use client"

import { type ReactNode, useEffect, useRef } from "react"

/** The heading of a screen. After a move it takes the focus, so that readers hear where they are and keys begin there. */
export const ScreenTitle = ({ takesFocus, children }: { takesFocus: boolean; children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1 ref={heading} tabIndex={-1} className="mt-4 text-[1.75rem] outline-none">
      {children}
    </h1>
  )
}

/** Puts the focus back to the heading of the screen that is shown. */
export const focusScreenTitle = () => document.querySelector<HTMLElement>("#main h1")?.focus({ preventScroll: true })
