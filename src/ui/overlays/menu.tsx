"use client"

import { useRouter } from "next/navigation"
import type { ComponentProps } from "react"
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu"
import { Popover, type PopoverProps } from "react-aria-components/Popover"
import { Pressable } from "react-aria-components/Pressable"
import { cx } from "../look/class-names"
import { optionLook, popoverLook } from "./overlay-look"

export type MenuAction = {
  key: string
  label: string
  /** Goes there; or do something with `onAction`. */
  href?: string
  onAction?: () => void
  danger?: boolean
  disabled?: boolean
}

type MenuProps = {
  /** The button that opens it. */
  trigger: ComponentProps<typeof Pressable>["children"]
  label: string
  actions: readonly MenuAction[]
  placement?: PopoverProps["placement"]
}

/** A few actions behind one button. */
export const Menu = ({ trigger, label, actions, placement = "bottom end" }: MenuProps) => {
  const router = useRouter()
  return (
    <MenuTrigger>
      <Pressable>{trigger}</Pressable>
      <Popover placement={placement} offset={6} className={cx(popoverLook, "min-w-52")}>
        <AriaMenu aria-label={label} className="grid gap-0.5 p-1.5 outline-none">
          {actions.map(({ key, label, href, onAction, danger, disabled = false }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={label}
              isDisabled={disabled}
              onAction={() => (href ? router.push(href) : onAction?.())}
              className={cx(optionLook, danger && "text-alert")}
            >
              {label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
