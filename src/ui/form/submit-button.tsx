"use client"

import type { ReactNode } from "react"
import { PendingLabel, PendingNews } from "../feedback/pending-label"
import { type ButtonKind, type ButtonSize, buttonLook } from "../look/button-look"
import { useFormAround } from "./command-form-context"

type SubmitButtonProps = {
  children: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  className?: string
  /** Sent with the form when this button is the one pressed. */
  name?: string
  value?: string
}

/** Sends the form around it. A plain submit button, so it also works before and without JavaScript. */
export const SubmitButton = ({ children, kind = "main", size, className, ...rest }: SubmitButtonProps) => {
  const { isPending } = useFormAround()
  return (
    <>
      <button
        {...rest}
        type="submit"
        aria-disabled={isPending || undefined}
        className={buttonLook(kind, size, className)}
      >
        <PendingLabel pending={isPending}>{children}</PendingLabel>
      </button>
      <PendingNews pending={isPending} />
    </>
  )
}
