import type { ReactNode } from "react"

export type PartLine = Readonly<{ label: string; amount: string; due: ReactNode; action?: ReactNode }>

/** The parts of what is to pay, a line each: what, how much and by when. */
export const PartLines = ({ parts }: { parts: readonly PartLine[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {parts.map(({ label, amount, due, action }) => (
      <li key={label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
        <div className="min-w-0">
          <p>{label}</p>
          <p className="text-small text-ink-soft">{due}</p>
        </div>
        <p className="flex flex-wrap items-baseline gap-x-4">
          {action && <span className="text-small">{action}</span>}
          <span className="figures">{amount}</span>
        </p>
      </li>
    ))}
  </ul>
)
