export const bodySides = ["front", "back"] as const
export type BodySide = (typeof bodySides)[number]

/** Where in the body, and on which sides it can be found. `pelvis` only where an exercise asks for it. */
export const bodyRegions = {
  head: { label: "head", sides: ["front", "back"] },
  face: { label: "face", sides: ["front"] },
  jaw: { label: "jaw", sides: ["front"] },
  throat: { label: "throat", sides: ["front"] },
  neck_shoulders: { label: "neck and shoulders", sides: ["front", "back"] },
  chest: { label: "chest", sides: ["front"] },
  upper_back: { label: "upper back", sides: ["back"] },
  belly: { label: "belly", sides: ["front"] },
  lower_back: { label: "lower back", sides: ["back"] },
  pelvis: { label: "pelvis", sides: ["front", "back"] },
  arms: { label: "arms", sides: ["front", "back"] },
  hands: { label: "hands", sides: ["front", "back"] },
  legs: { label: "legs", sides: ["front", "back"] },
  feet: { label: "feet", sides: ["front", "back"] },
} as const satisfies Record<string, { label: string; sides: readonly BodySide[] }>

export type BodyRegion = keyof typeof bodyRegions
export const bodyRegionCodes = Object.keys(bodyRegions) as [BodyRegion, ...BodyRegion[]]
export const sidesOf = (region: BodyRegion): readonly BodySide[] => bodyRegions[region].sides

/** Whether one notices more there than usual, or less. */
export const bodyDirections = { more: "more there", less: "less there" } as const
export type BodyDirection = keyof typeof bodyDirections
export const bodyDirectionCodes = ["more", "less"] as const satisfies readonly BodyDirection[]

export const bodyQualities = [
  "tight",
  "heavy",
  "light",
  "warm",
  "cold",
  "buzzing",
  "numb",
  "hollow",
  "open",
  "achy",
  "restless",
] as const
export type BodyQuality = (typeof bodyQualities)[number]
