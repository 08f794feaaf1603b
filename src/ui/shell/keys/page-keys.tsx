"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Kbd } from "../../overlays/kbd"
import { beginAtHeading } from "../page-focus"

export type PageKey = Readonly<
  {
    /** one letter */
    key: string
    label: string
  } & (
    | {
        /** where it leads; null while there is nowhere to go */
        href: string | null
      }
    | {
        /** what it does, as the button of the same words does */
        press: () => void
      }
  )
>

const stored = "attune-page-keys"

/** Someone is writing or choosing: every letter is theirs. */
const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=listbox], [role=menu], dialog") !== null

const useKeys = (keys: readonly PageKey[], on: boolean) => {
  const router = useRouter()
  useEffect(() => {
    if (!on) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      const known = keys.find(({ key }) => key === event.key.toLowerCase())
      if (!known || event.repeat || ("href" in known && !known.href)) return
      event.preventDefault()
      if ("press" in known) known.press()
      else if (known.href) {
        beginAtHeading()
        router.push(known.href, { scroll: false })
      }
    }
    addEventListener("keydown", onKeyDown)
    return () => removeEventListener("keydown", onKeyDown)
  }, [keys, on, router])
}

/** Single keys that go somewhere or do something, shown with what they do. They can be turned off on this device (WCAG 2.1.4). */
export const PageKeys = ({ keys }: { keys: readonly PageKey[] }) => {
  const [on, setOn] = useState(false)
  useEffect(() => setOn(localStorage.getItem(stored) !== "off"), [])
  useKeys(keys, on)
  const turn = () => {
    localStorage.setItem(stored, on ? "off" : "on")
    setOn(!on)
  }
  return (
    <p className="hidden items-center gap-x-3 gap-y-1 text-small text-ink-faint lg:flex lg:flex-wrap">
      {on &&
        keys.map(({ key, label }) => (
          <span key={key}>
            <Kbd>{key.toUpperCase()}</Kbd> {label}
          </span>
        ))}
      <button
        type="button"
        onClick={turn}
        className="min-h-6 underline decoration-line-strong decoration-1 underline-offset-[0.2em] hover:text-ink hover:decoration-current"
      >
        {on ? "Turn keys off" : "Turn keys on"}
      </button>
    </p>
  )
}
