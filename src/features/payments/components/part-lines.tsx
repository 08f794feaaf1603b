import type { ReactNode } from "react"

export type PartLine = Readonly<{ label: string; amount: string; due: ReactNode; action?: ReactNode }>

/** The parts of what is to pay, a line each: what, how much and by when. */
export const PartLines = ({ parts }: { parts: readonly PartLine[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {parts.map(({ label, amount, due, action }) => (
      <li key={label} className="py-3">
        <p className="flex justify-between gap-x-4">
          <span className="min-w-0">{label}</span>
          <span className="figures">{amount}</span>
        </p>
        <p className="flex flex-wrap justify-between gap-x-4 text-small text-ink-soft">
          <span>{due}</span>
          {action}
        </p>
      </li>
    ))}
  </ul>
)
