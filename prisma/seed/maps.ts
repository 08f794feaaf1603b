import type { feelingCodes } from "@/features/exercises/content/vocabulary"
import type { BodyArea, Needed, StepAnswer } from "@/features/exercises/schema"

type GivenMap = {
  at: readonly [valence: number, arousal: number]
  felt: readonly (typeof feelingCodes)[number][]
  body?: readonly Pick<BodyArea, "region" | "side" | "quality">[]
  needs?: readonly Needed[]
  line?: string
}

/** One emotional map as its five steps; what is not given was skipped. */
export const aMap = ({
  at: [valence, arousal],
  felt,
  body = [],
  needs = [],
  line,
}: GivenMap): Record<string, StepAnswer> => ({
  place: { kind: "emotional_map_affect", point: { valence, arousal } },
  words: { kind: "feelings", words: felt.map((code) => ({ code })) },
  body:
    body.length > 0
      ? { kind: "body", places: body.map((place) => ({ ...place, direction: "more" })) }
      : { skipped: true },
  needs: needs.length > 0 ? { kind: "needs", needs: [...needs] } : { skipped: true },
  line: line ? { kind: "line", text: line } : { skipped: true },
})
