"use client"

import { Button } from "react-aria-components/Button"
import { Group } from "react-aria-components/Group"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { Input } from "react-aria-components/Input"
import { NumberField as AriaNumberField } from "react-aria-components/NumberField"
import { Icon } from "../icon"
import { AriaError, AriaTexts } from "../look/aria-texts"
import { uiLocale } from "../look/locale"
import type { FieldTexts } from "./field"
import { groupLook } from "./field-look"

export type NumberFieldProps = FieldTexts & {
  id?: string
  name?: string
  /** null is an empty field. */
  value?: number | null
  defaultValue?: number
  onWrite?: (value: number | null) => void
  onBlur?: () => void
  min?: number
  max?: number
  step?: number
  format?: Intl.NumberFormatOptions
  /** Buttons for one less and one more. */
  steppers?: boolean
  disabled?: boolean
}

const stepper =
  "flex w-11 flex-none items-center justify-center self-stretch text-ink-faint hover:text-ink disabled:opacity-40"

/** A number, written or stepped. */
export const NumberField = ({
  id,
  name,
  value,
  defaultValue,
  onWrite,
  onBlur,
  min,
  max,
  step,
  format,
  steppers = true,
  disabled = false,
  error,
  ...words
}: NumberFieldProps) => (
  <I18nProvider locale={uiLocale}>
    <AriaNumberField
      {...(id && { id })}
      {...(name && { name })}
      {...(value !== undefined && { value: value ?? Number.NaN })}
      {...(defaultValue !== undefined && { defaultValue })}
      {...(onBlur && { onBlur })}
      {...(min !== undefined && { minValue: min })}
      {...(max !== undefined && { maxValue: max })}
      {...(step !== undefined && { step })}
      {...(format && { formatOptions: format })}
      onChange={(written) => onWrite?.(Number.isNaN(written) ? null : written)}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      className="grid min-w-0 grid-cols-1 content-start gap-2"
    >
      <AriaTexts {...words} />
      <Group className={groupLook}>
        {steppers && (
          <Button slot="decrement" className={stepper}>
            <Icon name="minus" />
          </Button>
        )}
        <Input
          className={`figures min-w-0 flex-1 bg-transparent py-2.5 outline-none ${steppers ? "px-1 text-center" : "px-3.5"}`}
        />
        {steppers && (
          <Button slot="increment" className={stepper}>
            <Icon name="plus" />
          </Button>
        )}
      </Group>
      <AriaError error={error} />
    </AriaNumberField>
  </I18nProvider>
)
