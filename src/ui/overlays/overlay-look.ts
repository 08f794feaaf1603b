import { cx } from "../look/class-names"

/** A small surface over the page: menus, lists, calendars. */
export const popoverLook = cx(
  "arrive rounded-card border border-line bg-surface text-ink shadow-overlay outline-none",
  "max-h-[inherit] overflow-auto forced-colors:border-[CanvasText]",
)

/** One thing of a list over the page. */
export const optionLook = cx(
  "plain flex min-h-11 cursor-default items-center justify-between gap-4 rounded-field px-3 py-2 text-base leading-snug outline-none select-none",
  "hover:bg-sunken focus:bg-sunken disabled:text-ink-faint disabled:opacity-70",
  "focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent",
)

export const veilLook = cx(
  "fixed inset-0 z-40 flex bg-veil transition-opacity duration-200",
  "entering:opacity-0 exiting:opacity-0",
)
