import { cx } from "../../look/class-names"
import type { SaveState as State } from "./autosave"

const usual: Record<State, string> = {
  idle: "",
  waiting: "",
  saving: "Saving",
  saved: "Saved",
  offline: "Offline. Kept here, saved when you are back.",
  refused: "Not saved",
}

/** A quiet line that says whether the words are kept. */
export const SaveState = ({
  state,
  words = {},
  className,
}: {
  state: State
  /** other words than the usual ones */
  words?: Partial<Record<State, string>>
  className?: string
}) => (
  <p
    role="status"
    className={cx(
      "min-h-[1.5em] text-small",
      state === "offline" ? "text-wait" : state === "refused" ? "text-alert" : "text-ink-faint",
      className,
    )}
  >
    {words[state] ?? usual[state]}
  </p>
)
