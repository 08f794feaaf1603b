"use client"

import { type KeyboardEvent, type PointerEvent, useRef } from "react"
import { describeAffect, moved, onMap } from "../../../rules/maps/affect"
import type { AffectPoint } from "../../../schema"

type AffectPadProps = { point: AffectPoint | null; onMove: (point: AffectPoint) => void }

const arrows: Readonly<Record<string, { valence?: number; arousal?: number }>> = {
  ArrowLeft: { valence: -1 },
  ArrowRight: { valence: 1 },
  ArrowUp: { arousal: 1 },
  ArrowDown: { arousal: -1 },
}
const middle: AffectPoint = { valence: 0, arousal: 0 }

/** A finger that moved less than this, in pixels, touched; one that moved further was scrolling. */
const stillness = 8

const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent): AffectPoint => {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { valence: onMap(((clientX - left) / width) * 2 - 1), arousal: onMap(1 - ((clientY - top) / height) * 2) }
}

const nameLook = "pointer-events-none absolute text-small text-ink-soft"

/**
 * The map: pleasantness across, energy upwards. Touch to place, drag the mark (or anywhere with a mouse) to move it: a finger
 * that swipes over the map scrolls the page. Arrow keys move by .05, with Shift by .2. There is no point until someone sets
 * one, so that "not answered" is not mistaken for the middle.
 */
export const AffectPad = ({ point, onMove }: AffectPadProps) => {
  const isDragged = useRef(false)
  const touchedAt = useRef<{ x: number; y: number } | null>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const press = (event: PointerEvent) => {
    const isOnMark = event.target === mark.current
    if (event.pointerType === "touch" && !isOnMark) {
      touchedAt.current = { x: event.clientX, y: event.clientY }
      return
    }
    isDragged.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!isOnMark) onMove(pointAt(event))
  }
  const release = (event: PointerEvent) => {
    const { current: from } = touchedAt
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) < stillness) onMove(pointAt(event))
    letGo()
  }
  const letGo = () => {
    isDragged.current = false
    touchedAt.current = null
  }
  const key = (event: KeyboardEvent) => {
    if (!point && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault()
      return onMove(middle)
    }
    const to = arrows[event.key]
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const by = event.shiftKey ? 0.2 : 0.05
    onMove(moved(point ?? middle, { valence: (to.valence ?? 0) * by, arousal: (to.arousal ?? 0) * by }))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="The map: left and right for pleasantness, up and down for energy"
      aria-roledescription="map"
      aria-valuemin={-1}
      aria-valuemax={1}
      aria-valuenow={point?.valence ?? 0}
      aria-valuetext={point ? describeAffect(point.valence, point.arousal) : "nothing placed yet"}
      onKeyDown={key}
      onPointerDown={press}
      onPointerMove={(event) => isDragged.current && onMove(pointAt(event))}
      onPointerUp={release}
      onPointerCancel={letGo}
      className="mood-pad relative aspect-square w-full max-w-[28rem] cursor-crosshair touch-manipulation rounded-pad border border-line select-none"
    >
      <span aria-hidden="true" className="absolute inset-x-[8%] top-1/2 h-px bg-line-strong" />
      <span aria-hidden="true" className="absolute inset-y-[11%] left-1/2 w-px bg-line-strong" />
      <span aria-hidden="true" className={`${nameLook} top-2.5 left-1/2 -translate-x-1/2`}>
        much energy
      </span>
      <span aria-hidden="true" className={`${nameLook} bottom-2.5 left-1/2 -translate-x-1/2`}>
        little energy
      </span>
      <span aria-hidden="true" className={`${nameLook} top-[calc(50%-1.75rem)] left-2.5`}>
        unpleasant
      </span>
      <span aria-hidden="true" className={`${nameLook} top-[calc(50%-1.75rem)] right-2.5`}>
        pleasant
      </span>
      {point && (
        <span
          ref={mark}
          aria-hidden="true"
          className="absolute grid size-11 -translate-1/2 cursor-grab touch-none place-items-center"
          style={{ left: `${(point.valence + 1) * 50}%`, top: `${(1 - point.arousal) * 50}%` }}
        >
          <span className="pointer-events-none size-7.5 rounded-full border-4 border-surface bg-ink shadow-lifted outline-1 outline-edge forced-colors:bg-[Highlight]" />
        </span>
      )}
    </div>
  )
}
