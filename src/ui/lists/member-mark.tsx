import type { ReactNode } from "react"
import { cx } from "../look/class-names"

/** The position of a member in a relationship; each has a shape and a colour, the same everywhere. */
export const memberShapes = ["a", "b", "c", "d", "e"] as const
export type MemberShape = (typeof memberShapes)[number]

/** The position of the nth member; a sixth starts again at the circle. */
export const memberShape = (index: number): MemberShape => memberShapes[index % memberShapes.length] ?? "a"

export const memberInk: Record<MemberShape, string> = {
  a: "text-a",
  b: "text-b",
  c: "text-c",
  d: "text-d",
  e: "text-e",
}

const shapes: Record<MemberShape, ReactNode> = {
  a: <circle cx="8" cy="8" r="5.6" />,
  b: <path d="M8 1.9 14.1 8 8 14.1 1.9 8Z" />,
  c: <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="2" />,
  d: <path d="M8 2.4 14.2 13.2H1.8Z" />,
  e: <path d="M8 1.9 13.4 5v6L8 14.1 2.6 11V5Z" />,
}

type MemberMarkProps = {
  shape: MemberShape
  /** Filled means done, hollow not yet. */
  full?: boolean
  /** What a screen reader says, such as "Marit: done". Without it the mark is decoration beside words that say it. */
  label?: string | undefined
  /** Takes the colour of its surroundings instead of the member's. */
  plain?: boolean
  className?: string
}

/** A member's sign: circle, diamond, square, triangle or hexagon. */
export const MemberMark = ({ shape, full = false, label, plain = false, className }: MemberMarkProps) => (
  <svg
    viewBox="0 0 16 16"
    role="img"
    aria-label={label}
    aria-hidden={label ? undefined : true}
    fill={full ? "currentColor" : "none"}
    stroke="currentColor"
    strokeWidth="2"
    strokeLinejoin="round"
    className={cx("inline-block size-3.5 flex-none", !plain && memberInk[shape], className)}
  >
    {shapes[shape]}
  </svg>
)

/** The marks of a relationship in a row, with one name for all of them, such as "one of two done". */
export const MemberMarks = ({
  members,
  label,
}: {
  members: readonly { shape: MemberShape; full?: boolean }[]
  label?: string
}) => (
  <span
    {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    className="inline-flex items-center gap-1"
  >
    {members.map(({ shape, full = false }) => (
      <MemberMark key={shape} shape={shape} full={full} />
    ))}
  </span>
)
