"use client"

import type { ReactNode } from "react"
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button"
import { PendingLabel, PendingNews } from "./feedback/pending-label"
import { type ButtonKind, type ButtonSize, buttonLook } from "./look/button-look"

export type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children" | "isPending"> & {
  kind?: ButtonKind
  size?: ButtonSize
  className?: string
  /** It works on what was pressed: it keeps the focus, takes no further press and says so. */
  isPending?: boolean
  children: ReactNode
}

/** Something to press. `onPress` fires for mouse, touch and keyboard alike. */
export const Button = ({ kind = "quiet", size = "regular", className, isPending, children, ...rest }: ButtonProps) => {
  const { onPress, ...others } = rest
  return (
    <>
      <AriaButton
        {...others}
        {...(isPending ? { "aria-disabled": true, type: "button" } : onPress && { onPress })}
        className={buttonLook(kind, size, className)}
      >
        <PendingLabel pending={isPending ?? false}>{children}</PendingLabel>
      </AriaButton>
      {isPending !== undefined && <PendingNews pending={isPending} />}
    </>
  )
}
