"use client"

import type { ComponentProps, ReactNode } from "react"
import { Dialog, DialogTrigger } from "react-aria-components/Dialog"
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from "react-aria-components/Popover"
import { Pressable } from "react-aria-components/Pressable"
import { cx } from "../look/class-names"
import { popoverLook } from "./overlay-look"

type PopoverProps = {
  /** The button that opens it. */
  trigger: ComponentProps<typeof Pressable>["children"]
  /** Names the popover for screen readers. */
  label: string
  placement?: AriaPopoverProps["placement"]
  children: ReactNode
  className?: string
}

/** A small surface beside its button, for a few words or controls. */
export const Popover = ({ trigger, label, placement = "bottom start", children, className }: PopoverProps) => (
  <DialogTrigger>
    <Pressable>{trigger}</Pressable>
    <AriaPopover placement={placement} offset={6} className={popoverLook}>
      <Dialog aria-label={label} className={cx("max-w-sm p-4 outline-none", className)}>
        {children}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
