import { cx } from "../look/class-names"

export const labelLook = "block font-semibold text-ink"
export const hintLook = "text-small font-normal text-ink-faint"
export const aboutLook = "text-small text-ink-soft"
export const errorLook = "flex gap-2 text-small font-medium text-alert"

const box = cx(
  "w-full rounded-field border border-edge bg-paper text-base text-ink transition-colors",
  "hover:border-ink-faint disabled:opacity-55 user-invalid:border-alert data-invalid:border-alert aria-invalid:border-alert",
)

/** A box to type in. */
export const controlLook = cx(
  box,
  "min-h-12 px-3.5 py-2.5 focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1",
)

/** A box made of parts (date segments, a number with its steppers): the ring goes around all of them. */
export const groupLook = cx(
  box,
  "flex min-h-12 items-center focus-within:border-accent focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent",
)
