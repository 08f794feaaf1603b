"use client"

import { lazy, Suspense, useEffect, useState } from "react"
import type { PaletteGroup } from "./command-palette-dialog"
import { Kbd } from "./kbd"

export type { PaletteGroup } from "./command-palette-dialog"

// Most visits never open it, so its code comes with the first opening.
const PaletteDialog = lazy(() =>
  import("./command-palette-dialog").then(({ CommandPaletteDialog }) => ({ default: CommandPaletteDialog })),
)

const openEvent = "attune:palette"

/** Opens the palette that the page holds. A menu that is open would lie over it, so it closes. */
export const openPalette = () => {
  for (const menu of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) menu.hidePopover()
  dispatchEvent(new Event(openEvent))
}

/** For those who do not know the keys, or have none. */
export const PaletteButton = ({ className }: { className?: string }) => (
  <button type="button" onClick={openPalette} className={className}>
    Go to
    <Kbd>Ctrl K</Kbd>
  </button>
)

/** Ctrl+K or Cmd+K: go anywhere by typing a part of its name. */
export const CommandPalette = ({ groups }: { groups: readonly PaletteGroup[] }) => {
  const [open, setOpen] = useState<boolean | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setOpen((now) => !now)
    }
    const onOpen = () => setOpen(true)
    addEventListener("keydown", onKeyDown)
    addEventListener(openEvent, onOpen)
    return () => {
      removeEventListener("keydown", onKeyDown)
      removeEventListener(openEvent, onOpen)
    }
  }, [])
  if (open === null) return null
  return (
    <Suspense>
      <PaletteDialog groups={groups} open={open} onOpenChange={setOpen} />
    </Suspense>
  )
}
