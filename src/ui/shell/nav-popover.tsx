"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useEffect, useId, useRef } from "react"
import { cx } from "../look/class-names"
import { isThere, type NavItem } from "./nav-link"

type NavPopoverProps = {
  label: ReactNode
  /** Names the navigation inside. */
  title: string
  /** What is inside, so that the word is marked while one is at one of them. */
  items?: readonly NavItem[]
  className?: string
  panelClassName?: string
  children: ReactNode
}

/** Links behind one word. The browser's own popover: it opens without JavaScript, closes by Escape or outside, keeps the focus. */
export const NavPopover = ({ label, title, items = [], className, panelClassName, children }: NavPopoverProps) => {
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving on another page closes it.
  useEffect(() => panel.current?.hidePopover(), [path])
  useEffect(() => {
    const { current: nav } = panel
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element && target.closest("a")
      // A place on this page: nothing else would arrive.
      if (link && link.pathname === location.pathname) nav?.hidePopover()
    }
    nav?.addEventListener("click", onClick)
    return () => nav?.removeEventListener("click", onClick)
  }, [])
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-current={items.some((item) => isThere(path, item)) || undefined}
        className={className}
      >
        {label}
      </button>
      <nav
        ref={panel}
        id={id}
        popover="auto"
        aria-label={title}
        className={cx(
          "border border-line text-ink shadow-overlay backdrop:bg-veil",
          "transition-[opacity,translate] starting:open:translate-y-1 starting:open:opacity-0",
          panelClassName,
        )}
      >
        {children}
      </nav>
    </>
  )
}
