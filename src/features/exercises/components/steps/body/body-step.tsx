"use client"

import { bodySides } from "../../../content/body"
import { placeKey, regionsOf, toggledPlace } from "../../../rules/maps/body-areas"
import type { BodyPlace } from "../../../schema"
import type { Answering } from "../answering"
import { FullNote } from "../full-note"
import { WordChips } from "../words/word-chips"
import { BodyFigure } from "./body-figure"
import { BodyPlaceDetails } from "./body-place-details"

const sideNames = { front: "Front", back: "Back" } as const

/** Where in the body, more or less than usual, and how. The lists say everything; the figure is a second way to touch them. */
export const BodyStep = ({ step, answer, onAnswer }: Answering<"body">) => {
  const places = answer?.places ?? []
  const chosen = places.map(placeKey)
  const set = (to: readonly BodyPlace[]) => onAnswer({ kind: "body", places: [...to] })
  return (
    <div className="grid gap-6">
      <div className="flex justify-center gap-6" aria-hidden="true">
        {bodySides.map((side) => (
          <BodyFigure
            key={side}
            side={side}
            name={sideNames[side]}
            regions={regionsOf(side, step.pelvis).map(({ region }) => region)}
            chosen={places.filter((place) => place.side === side).map(({ region }) => region)}
            onTouch={(region) => set(toggledPlace(places, { region, side }, step.most))}
          />
        ))}
      </div>
      <FullNote isFull={places.length >= step.most} most={step.most} />
      {bodySides.map((side) => {
        const regions = regionsOf(side, step.pelvis)
        const here = places.filter((place) => place.side === side)
        return (
          <div key={side} className="grid gap-4">
            <WordChips
              label={sideNames[side]}
              words={regions.map(({ key, label }) => ({ value: key, label }))}
              chosen={chosen}
              onToggle={(touched) => {
                const place = regions.find(({ key }) => key === touched)
                if (place) set(toggledPlace(places, { region: place.region, side }, step.most))
              }}
            />
            {here.map((place) => (
              <BodyPlaceDetails
                key={placeKey(place)}
                place={place}
                onChange={(to) => set(places.map((kept) => (kept === place ? { ...place, ...to } : kept)))}
                onRemove={() => set(places.filter((kept) => kept !== place))}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}
