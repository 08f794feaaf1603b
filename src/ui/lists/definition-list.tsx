import type { ReactNode } from "react"
import { cx } from "../look/class-names"

type DefinitionListProps = {
  items: readonly { term: ReactNode; value: ReactNode; key?: string }[]
  /** `beside`: term and value on one line where there is room. `above`: the term over its value. */
  layout?: "beside" | "above"
  className?: string
}

/** Facts with their names. */
export const DefinitionList = ({ items, layout = "beside", className }: DefinitionListProps) => (
  <dl className={cx("grid", layout === "beside" ? "divide-y divide-line border-y border-line" : "gap-3", className)}>
    {items.map(({ term, value, key }, index) => (
      <div
        key={key ?? (typeof term === "string" ? term : index)}
        className={cx("grid", layout === "beside" && "gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[12rem_1fr]")}
      >
        <dt className={cx("text-ink-faint", layout === "above" ? "text-small" : "max-sm:text-small")}>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
