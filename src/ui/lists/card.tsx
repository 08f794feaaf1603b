import type { ComponentProps } from "react"
import { cx } from "../look/class-names"

const kinds = { raised: "bg-surface", resting: "bg-transparent" } as const

/** A thing that can be opened, answered or moved. What is only read needs no box. */
export const Card = ({
  kind = "raised",
  lifted = false,
  className,
  ...rest
}: ComponentProps<"div"> & { kind?: keyof typeof kinds; lifted?: boolean }) => (
  <div
    {...rest}
    className={cx("rounded-card border border-line p-4.5 sm:p-5", kinds[kind], lifted && "shadow-lifted", className)}
  />
)
