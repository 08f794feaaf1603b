import type { ReactNode } from "react"

/** A key's name. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-block min-w-6 rounded-[5px] border border-b-2 border-line-strong px-1.5 text-center font-sans text-small leading-snug font-semibold text-ink-soft">
    {children}
  </kbd>
)
