"use client"

import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components/Slider"
import { AriaTexts } from "../../look/aria-texts"
import type { FieldTexts } from "../field"

export type SliderProps = Omit<FieldTexts, "error"> & {
  id?: string
  name?: string
  value?: number
  defaultValue?: number
  onSlide?: (value: number) => void
  onSlideEnd?: (value: number) => void
  min?: number
  max?: number
  step?: number
  /** The words at the two ends. */
  ends?: readonly [string, string]
  /** Says a value in words, such as "rather much energy". Shown and read instead of the number. */
  valueText?: (value: number) => string
  disabled?: boolean
}

/** A place between two words. Arrow keys step, Home and End go to the ends. */
export const Slider = ({
  id,
  name,
  value,
  defaultValue,
  onSlide,
  onSlideEnd,
  min = 0,
  max = 100,
  step = 1,
  ends,
  valueText,
  disabled = false,
  ...words
}: SliderProps) => (
  <AriaSlider<number>
    {...(id && { id })}
    {...(value !== undefined && { value })}
    {...(defaultValue !== undefined && { defaultValue })}
    {...(onSlide && { onChange: onSlide })}
    {...(onSlideEnd && { onChangeEnd: onSlideEnd })}
    minValue={min}
    maxValue={max}
    step={step}
    isDisabled={disabled}
    className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1"
  >
    <AriaTexts {...words} />
    <SliderOutput className="figures col-start-2 row-start-1 text-small text-ink-soft">
      {({ state }) => valueText?.(state.getThumbValue(0)) ?? state.getThumbValueLabel(0)}
    </SliderOutput>
    <SliderTrack className="relative col-span-2 h-11 w-full">
      {({ state }) => (
        <>
          <div className="absolute top-1/2 h-1 w-full -translate-y-1/2 rounded-full bg-edge forced-colors:bg-[CanvasText]" />
          <div
            className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-ink forced-colors:bg-[Highlight]"
            style={{ width: `${state.getThumbPercent(0) * 100}%` }}
          />
          <SliderThumb
            {...(name && { name })}
            {...(valueText && { "aria-valuetext": valueText(state.getThumbValue(0)) })}
            className="top-1/2 size-7 rounded-full border-4 border-surface bg-ink shadow-lifted outline-1 outline-edge transition-[scale] dragging:scale-110 focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-accent"
          />
        </>
      )}
    </SliderTrack>
    {ends && (
      <div className="col-span-2 flex justify-between text-small text-ink-faint">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    )}
  </AriaSlider>
)
