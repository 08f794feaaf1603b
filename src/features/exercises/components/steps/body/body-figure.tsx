"use client"

import { cx } from "@/ui/look/class-names"
import { type BodyRegion, type BodySide, bodyRegionCodes } from "../../../content/body"
import { bodyFigure } from "../../../content/body-figure"

type BodyFigureProps = {
  side: BodySide
  regions: readonly BodyRegion[]
  chosen: readonly BodyRegion[]
  onTouch: (region: BodyRegion) => void
}

// The pelvis lies over the belly and the legs.
const drawnOn = (side: BodySide) =>
  bodyRegionCodes
    .filter((region) => bodyFigure[side][region])
    .toSorted((one, other) => Number(one === "pelvis") - Number(other === "pelvis"))

/**
 * One side of a figure to touch, for eyes and fingers only: it is hidden from readers and keys, which have the lists. At its full
 * size every place holds a square of 24 pixels (WCAG 2.5.8).
 */
export const BodyFigure = ({ side, regions, chosen, onTouch }: BodyFigureProps) => (
  <svg viewBox="-120 -4 240 486" aria-hidden="true" focusable="false" className="h-[486px] w-60" strokeLinejoin="round">
    {drawnOn(side).map((region) => {
      const isTarget = regions.includes(region)
      return (
        // biome-ignore lint/a11y/noStaticElementInteractions: a second way to touch what the lists offer to everybody.
        <path
          key={region}
          d={bodyFigure[side][region]}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => isTarget && onTouch(region)}
          className={cx(
            "stroke-2 transition-colors forced-colors:stroke-[CanvasText]",
            isTarget ? "cursor-pointer stroke-paper" : "pointer-events-none fill-line stroke-line",
            isTarget && (chosen.includes(region) ? "fill-ink forced-colors:fill-[Highlight]" : "fill-line"),
          )}
        />
      )
    })}
  </svg>
)
