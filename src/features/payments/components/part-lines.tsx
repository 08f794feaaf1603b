import type { ReactNode } from "react"

export type PartLine = Readonly<{ label: string; amount: string; due: ReactNode; action?: ReactNode }>

/** The parts of what is to pay, a line each: what, how much and by when. */
export const PartLines = ({ parts }: { parts: readonly PartLine[] }) => (
  <ul className="divide-y divide-line border-y border-line">
    {parts.map(({ label, amount, due, action }) => (
      <li key={label} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 py-3">
        <div className="min-w-0">
          <p>{label}</p>
          <p className="text-small text-ink-soft">{due}</p>
        </div>
        <div className="text-right">
          <p className="figures">{amount}</p>
          {action && <p className="text-small">{action}</p>}
        </div>
      </li>
    ))}
  </ul>
)
