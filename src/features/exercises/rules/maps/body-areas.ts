import { type BodyRegion, type BodySide, bodyRegionCodes, bodyRegions, sidesOf } from "../../content/body"
import type { BodyPlace } from "../../schema"

export const placeKey = ({ region, side }: Pick<BodyPlace, "region" | "side">): string => `${side}:${region}`

/** The regions of one side, from head to feet. The pelvis only where the exercise asks for it. */
export const regionsOf = (side: BodySide, withPelvis: boolean): { key: string; region: BodyRegion; label: string }[] =>
  bodyRegionCodes
    .filter((region) => sidesOf(region).includes(side) && (withPelvis || region !== "pelvis"))
    .map((region) => ({ key: placeKey({ region, side }), region, label: bodyRegions[region].label }))

/** Takes a place off, or adds it, unless the list is full. */
export const toggledPlace = (
  places: readonly BodyPlace[],
  { region, side }: Pick<BodyPlace, "region" | "side">,
  most: number,
): readonly BodyPlace[] => {
  const without = places.filter((place) => place.region !== region || place.side !== side)
  if (without.length < places.length) return without
  return places.length < most ? [...places, { region, side, direction: null, quality: null }] : places
}
