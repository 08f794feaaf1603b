"use client"

import { useState } from "react"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { type BodySide, bodySides } from "../../../content/body"
import { areaKey, regionsOf, toggledArea } from "../../../rules/maps/body-areas"
import type { BodyArea } from "../../../schema"
import type { Answering } from "../answering"
import { FullNote } from "../full-note"
import { WordChips } from "../words/word-chips"
import { BodyAreaDetails } from "./body-area-details"
import { BodyFigure } from "./body-figure"

const sideNames = { front: "Front", back: "Back" } as const

/** Where in the body, more or less than usual, and how. The lists say everything; the figure is a second way to touch them. */
export const BodyStep = ({ step, answer, onAnswer }: Answering<"body">) => {
  const areas = answer?.places ?? []
  const chosen = areas.map(areaKey)
  const [shown, setShown] = useState<BodySide>("front")
  const set = (to: readonly BodyArea[]) => onAnswer({ kind: "body", places: [...to] })
  return (
    <div className="@container grid gap-6">
      <div className="grid justify-items-center gap-4 @max-[17rem]:order-last">
        <ToggleChips
          label={<span className="sr-only">The side that the figure shows</span>}
          choose="one"
          choices={bodySides.map((side) => ({ value: side, label: sideNames[side] }))}
          values={[shown]}
          onChoose={([side]) => setShown(bodySides.find((known) => known === side) ?? "front")}
        />
        <BodyFigure
          side={shown}
          regions={regionsOf(shown, step.pelvis).map(({ region }) => region)}
          chosen={areas.filter(({ side }) => side === shown).map(({ region }) => region)}
          onTouch={(region) => set(toggledArea(areas, { region, side: shown }, step.most))}
        />
        <FullNote isFull={areas.length >= step.most} most={step.most} />
      </div>
      {bodySides.map((side) => {
        const regions = regionsOf(side, step.pelvis)
        const here = areas.filter((area) => area.side === side)
        return (
          <div key={side} className="grid gap-4">
            <WordChips
              label={sideNames[side]}
              words={regions.map(({ key, label }) => ({ value: key, label }))}
              chosen={chosen}
              full={{ isFull: areas.length >= step.most, most: step.most }}
              onToggle={(touched) => {
                const area = regions.find(({ key }) => key === touched)
                if (area) set(toggledArea(areas, { region: area.region, side }, step.most))
              }}
            />
            {here.map((area) => (
              <BodyAreaDetails
                key={areaKey(area)}
                area={area}
                onChange={(to) => set(areas.map((one) => (one === area ? { ...area, ...to } : one)))}
                onRemove={() => set(areas.filter((one) => one !== area))}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}
