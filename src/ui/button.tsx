"use client"

import type { ReactNode } from "react"
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button"
import { type ButtonKind, type ButtonSize, buttonLook } from "./button-look"
import { PendingLabel } from "./pending-label"

export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  kind?: ButtonKind
  size?: ButtonSize
  className?: string
  children: ReactNode
}

/** Something to press. `onPress` fires for mouse, touch and keyboard alike; `isPending` keeps the focus and says so. */
export const Button = ({ kind = "quiet", size = "regular", className, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={buttonLook(kind, size, className)}>
    {({ isPending }) => <PendingLabel pending={isPending}>{children}</PendingLabel>}
  </AriaButton>
)
