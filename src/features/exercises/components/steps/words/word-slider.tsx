"use client"

import { type KeyboardEvent, useId } from "react"
import { labelLook } from "@/ui/fields/field-look"
import { cx } from "@/ui/look/class-names"

type WordSliderProps = {
  label: string
  /** Null until someone sets it: the thumb is hollow then, so that the middle does not look like an answer. */
  value: number | null
  min: number
  max: number
  step: number
  /** With Shift, arrow keys go this far; as far as without where it is left out. */
  leap?: number
  ends: readonly [string, string]
  /** Shown and read in place of the number. */
  says: string
  onSlide: (value: number) => void
}

const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

const thumbs = cx(
  "[&::-webkit-slider-thumb]:size-7 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full",
  "[&::-webkit-slider-thumb]:border-4 [&::-webkit-slider-thumb]:border-surface [&::-webkit-slider-thumb]:outline-1 [&::-webkit-slider-thumb]:outline-edge",
  "[&::-moz-range-thumb]:box-border [&::-moz-range-thumb]:size-7 [&::-moz-range-thumb]:rounded-full",
  "[&::-moz-range-thumb]:border-4 [&::-moz-range-thumb]:border-surface [&::-moz-range-thumb]:outline-1 [&::-moz-range-thumb]:outline-edge",
)
const filled = "[&::-webkit-slider-thumb]:bg-ink [&::-moz-range-thumb]:bg-ink"
const hollow = "[&::-webkit-slider-thumb]:bg-surface [&::-moz-range-thumb]:bg-surface"

/** A place between two words. The browser's own range, which every reader knows; what it says is words. */
export const WordSlider = ({ label, value, min, max, step, leap = step, ends, says, onSlide }: WordSliderProps) => {
  const id = useId()
  const shown = value ?? (min + max) / 2
  const share = `${((shown - min) / (max - min)) * 100}%`
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const towards = directions[event.key]
    // A range at its middle gives no event for "the middle": Enter sets what is shown.
    if (event.key === "Enter" && value === null) return onSlide(shown)
    if (!towards || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onSlide(Math.min(max, Math.max(min, shown + towards * (event.shiftKey ? leap : step))))
  }
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4">
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <span aria-hidden="true" className="text-small text-ink-soft">
        {says}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-valuetext={says}
        onKeyDown={key}
        onChange={(event) => onSlide(event.target.valueAsNumber)}
        style={{
          backgroundImage: `linear-gradient(to right, var(--${value === null ? "edge" : "ink"}) ${share}, var(--edge) ${share})`,
        }}
        className={cx(
          "col-span-2 my-2 h-7 w-full cursor-pointer appearance-none rounded-full bg-size-[100%_4px] bg-center bg-no-repeat forced-colors:appearance-auto",
          thumbs,
          value === null ? hollow : filled,
        )}
      />
      <span aria-hidden="true" className="text-small text-ink-faint">
        {ends[0]}
      </span>
      <span aria-hidden="true" className="text-right text-small text-ink-faint">
        {ends[1]}
      </span>
    </div>
  )
}
