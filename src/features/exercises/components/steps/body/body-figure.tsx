"use client"

import type { ReactNode } from "react"
import { cx } from "@/ui/look/class-names"
import type { BodyRegion, BodySide } from "../../../content/body"

/** A plain standing figure in parts, 100 by 220. Some areas look alike from both sides. */
const limbs = {
  arms: (
    <>
      <path d="M25 50c-6 2-8 9-9 18l-4 34c0 4 8 5 9 1l7-33z" />
      <path d="M75 50c6 2 8 9 9 18l4 34c0 4-8 5-9 1l-7-33z" />
    </>
  ),
  hands: (
    <>
      <ellipse cx="15" cy="114" rx="5.5" ry="8" />
      <ellipse cx="85" cy="114" rx="5.5" ry="8" />
    </>
  ),
  legs: (
    <>
      <path d="M31 122h18l-2 45-2 32h-9l-3-32z" />
      <path d="M51 122h18l-2 45-3 32h-9l-2-32z" />
    </>
  ),
  feet: (
    <>
      <path d="M36 202h9v6c0 3-13 4-13 0z" />
      <path d="M55 202h9l4 6c0 4-13 3-13 0z" />
    </>
  ),
  pelvis: <path d="M31 103h38l1 16H30z" />,
  neck_shoulders: <path d="M45 35h10v6c4 3 12 4 18 7l-2 4H29l-2-4c6-3 14-4 18-7z" />,
} as const

const shapes: Record<BodySide, Partial<Record<BodyRegion, ReactNode>>> = {
  front: {
    ...limbs,
    head: <path d="M38 15c0-8 5-12 12-12s12 4 12 12z" />,
    face: <path d="M38 16h24v6c0 1 0 2-.4 3H38.4c-.4-1-.4-2-.4-3z" />,
    jaw: <path d="M38.8 26h22.4c-2 5-6 8-11.200 8s-9.200-3-11.200-8z" />,
    throat: <path d="M45 35h10v6H45z" />,
    chest: <path d="M29 53h42l-2 24H31z" />,
    belly: <path d="M31 78h38v24H31z" />,
  },
  back: {
    ...limbs,
    head: <path d="M38 18c0-10 5-15 12-15s12 5 12 15c0 10-5 16-12 16s-12-6-12-16z" />,
    upper_back: <path d="M29 53h42l-2 24H31z" />,
    lower_back: <path d="M31 78h38v24H31z" />,
  },
}

const neck = <path d="M27 48c6-3 14-4 18-7h10c4 3 12 4 18 7l-2 4H29z" />

type BodyFigureProps = {
  side: BodySide
  name: string
  regions: readonly BodyRegion[]
  chosen: readonly BodyRegion[]
  onTouch: (region: BodyRegion) => void
}

/** A figure to touch, for eyes and fingers only: it is hidden from readers and keys, which have the lists. */
export const BodyFigure = ({ side, name, regions, chosen, onTouch }: BodyFigureProps) => (
  <figure className="grid justify-items-center gap-1">
    <svg viewBox="0 0 100 214" aria-hidden="true" focusable="false" className="h-56 w-auto">
      {!regions.includes("pelvis") && <g className="fill-sunken stroke-line">{limbs.pelvis}</g>}
      {regions.map((region) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: a second way to touch what the lists offer to everybody.
        <g
          key={region}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTouch(region)}
          className={cx(
            "cursor-pointer transition-colors",
            chosen.includes(region) ? "fill-ink stroke-ink" : "fill-sunken stroke-line-strong hover:fill-line",
          )}
        >
          {region === "neck_shoulders" && side === "front" ? neck : shapes[side][region]}
        </g>
      ))}
    </svg>
    <figcaption className="text-small text-ink-faint">{name}</figcaption>
  </figure>
)
