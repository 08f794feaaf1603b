"use client"

import { useEffect, useState, useSyncExternalStore } from "react"
import { Icon } from "../icon"
import { type Toast, toastQueue } from "./toast-queue"

const none: readonly Toast[] = []
const readingTime = (words: string) => Math.max(6000, words.length * 120)

const tones = { good: "text-good", alert: "text-alert" } as const

const ToastLine = ({ toast }: { toast: Toast }) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => toastQueue.close(toast.key), readingTime(toast.words))
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    <li
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="arrive pointer-events-auto flex items-center gap-3 rounded-card border border-line bg-surface py-2 pr-2 pl-4 shadow-overlay starting:translate-y-1 starting:opacity-0"
    >
      {toast.tone !== "info" && (
        <Icon name={toast.tone === "good" ? "check" : "attention"} className={tones[toast.tone]} />
      )}
      <span className="py-1 text-base leading-snug">{toast.words}</span>
      <button
        type="button"
        onClick={() => toastQueue.close(toast.key)}
        className="ml-2 flex size-9 flex-none items-center justify-center rounded-full text-ink-faint hover:bg-sunken hover:text-ink"
      >
        <Icon name="close" />
        <span className="sr-only">Close this message</span>
      </button>
    </li>
  )
}

/** The place where toasts appear, once in the root layout. The region exists from the start, so that news in it is announced. */
export const Toasts = () => {
  const toasts = useSyncExternalStore(toastQueue.subscribe, toastQueue.snapshot, () => none)
  return (
    <div
      role="status"
      aria-live="polite"
      data-print="never"
      className="pointer-events-none fixed inset-x-0 bottom-(--toasts-above,0px) z-50 flex justify-center p-4 sm:justify-end sm:p-6"
    >
      <ul className="grid max-w-md gap-2">
        {toasts.map((toast) => (
          <ToastLine key={toast.key} toast={toast} />
        ))}
      </ul>
    </div>
  )
}
