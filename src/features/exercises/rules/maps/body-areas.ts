import { type BodyRegion, type BodySide, bodyRegionCodes, bodyRegions, sidesOf } from "../../content/body"
import type { BodyArea } from "../../schema"

export const areaKey = ({ region, side }: Pick<BodyArea, "region" | "side">): string => `${side}:${region}`

/** The regions of one side, from head to feet. The pelvis only where the exercise asks for it. */
export const regionsOf = (side: BodySide, withPelvis: boolean): { key: string; region: BodyRegion; label: string }[] =>
  bodyRegionCodes
    .filter((region) => sidesOf(region).includes(side) && (withPelvis || region !== "pelvis"))
    .map((region) => ({ key: areaKey({ region, side }), region, label: bodyRegions[region].label }))

/** Removes an area, or adds it, unless the list is full. */
export const toggledArea = (
  areas: readonly BodyArea[],
  { region, side }: Pick<BodyArea, "region" | "side">,
  most: number,
): readonly BodyArea[] => {
  const without = areas.filter((area) => area.region !== region || area.side !== side)
  if (without.length < areas.length) return without
  return areas.length < most ? [...areas, { region, side, direction: null, quality: null }] : areas
}
