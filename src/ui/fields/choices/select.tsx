"use client"

import { Button } from "react-aria-components/Button"
import { Popover } from "react-aria-components/Popover"
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select"
import { Icon } from "../../icon"
import { AriaError, AriaTexts } from "../../look/aria-texts"
import { cx } from "../../look/class-names"
import { popoverLook } from "../../overlays/overlay-look"
import type { FieldTexts } from "../field"
import { controlLook } from "../field-look"
import { type Option, OptionList } from "./option-list"

export type SelectProps = FieldTexts & {
  id?: string
  name?: string
  options: readonly Option[]
  value?: string | null
  defaultValue?: string
  onChoose?: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  disabled?: boolean
}

/** One of a list that is too long for rows. */
export const Select = ({
  id,
  name,
  options,
  value,
  defaultValue,
  onChoose,
  onBlur,
  placeholder = "Choose",
  disabled = false,
  error,
  ...words
}: SelectProps) => (
  <AriaSelect
    {...(id && { id })}
    {...(name && { name })}
    {...(value !== undefined && { value })}
    {...(defaultValue !== undefined && { defaultValue })}
    {...(onBlur && { onBlur })}
    onChange={(key) => key !== null && onChoose?.(String(key))}
    placeholder={placeholder}
    isDisabled={disabled}
    isInvalid={Boolean(error)}
    className="group grid min-w-0 content-start gap-2"
  >
    <AriaTexts {...words} />
    <Button className={cx(controlLook, "flex items-center justify-between gap-3 text-left group-invalid:border-alert")}>
      <SelectValue className="truncate placeholder:text-ink-faint [&_[slot=description]]:hidden">
        {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
      </SelectValue>
      <Icon name="chevronDown" className="text-ink-faint" />
    </Button>
    <AriaError error={error} />
    <Popover className={cx(popoverLook, "min-w-(--trigger-width)")} offset={6}>
      <OptionList options={options} />
    </Popover>
  </AriaSelect>
)
