"use client"

import type { ComponentProps, ReactNode } from "react"
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from "react-aria-components/Tooltip"

type TooltipProps = {
  /** A word or two more. Nothing that one must know: touch screens never show it. */
  words: ReactNode
  /** One focusable element. */
  children: ComponentProps<typeof Focusable>["children"]
}

/** A word more about a control, on hover and on focus. */
export const Tooltip = ({ words, children }: TooltipProps) => (
  <TooltipTrigger delay={500}>
    <Focusable>{children}</Focusable>
    <AriaTooltip
      offset={8}
      className="arrive max-w-64 rounded-field bg-ink px-3 py-1.5 text-small leading-snug text-paper"
    >
      {words}
    </AriaTooltip>
  </TooltipTrigger>
)
