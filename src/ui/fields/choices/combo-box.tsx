"use client"

import { Button } from "react-aria-components/Button"
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox"
import { Group } from "react-aria-components/Group"
import { Input } from "react-aria-components/Input"
import { Popover } from "react-aria-components/Popover"
import { Icon } from "../../icon"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { cx } from "../../look/class-names"
import { popoverLook } from "../../overlays/overlay-look"
import type { FieldTexts } from "../field"
import { groupLook } from "../field-look"
import { type Option, OptionList } from "./option-list"

export type ComboBoxProps = FieldTexts & {
  id?: string
  name?: string
  options: readonly Option[]
  value?: string | null
  defaultValue?: string
  onChoose?: (value: string | null) => void
  onBlur?: () => void
  placeholder?: string
  disabled?: boolean
  /** Said when nothing fits what was typed. */
  empty?: string
}

/** One of a long list, found by typing a part of its name. */
export const ComboBox = ({
  id,
  name,
  options,
  value,
  defaultValue,
  onChoose,
  onBlur,
  placeholder,
  disabled = false,
  empty,
  error,
  ...words
}: ComboBoxProps) => (
  <AriaComboBox<Option>
    {...(id && { id })}
    {...(name && { name })}
    {...(value !== undefined && { value })}
    {...(defaultValue !== undefined && { defaultValue })}
    {...(onBlur && { onBlur })}
    {...(placeholder && { placeholder })}
    defaultItems={options}
    onChange={(key) => onChoose?.(key === null ? null : String(key))}
    allowsEmptyCollection
    menuTrigger="focus"
    isDisabled={disabled}
    isInvalid={Boolean(error)}
    className="grid min-w-0 grid-cols-1 content-start gap-2"
  >
    <AriaTexts {...words} />
    <Group className={groupLook}>
      <Input className="min-w-0 flex-1 bg-transparent px-3.5 py-2.5 outline-none" />
      <Button className="flex size-11 flex-none items-center justify-center text-ink-faint">
        <Icon name="chevronDown" />
      </Button>
    </Group>
    <AriaError error={error} />
    <Popover className={cx(popoverLook, "w-(--trigger-width)")} offset={6}>
      <OptionList {...(empty && { empty })} />
    </Popover>
  </AriaComboBox>
)
