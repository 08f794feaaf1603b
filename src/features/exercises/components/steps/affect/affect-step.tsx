"use client"

import { capital } from "@/lib/listed"
import { Button } from "@/ui/button"
import { describeAffect, describeArousal, describeValence, onMap } from "../../../rules/maps/affect"
import type { AffectPoint } from "../../../schema"
import type { Answering } from "../answering"
import { WordSlider } from "../words/word-slider"
import { AffectPad } from "./affect-pad"

const inWords = (answer: { point: AffectPoint | null } | null): string => {
  if (!answer) return "Nothing placed yet."
  if (!answer.point) return "You cannot tell right now. That is an answer too."
  return `${capital(describeAffect(answer.point.valence, answer.point.arousal))}.`
}

/** Where one is: on the map, or by its two sliders, which are the same thing said twice. */
export const AffectStep = ({ answer, onAnswer }: Omit<Answering<"emotional_map_affect">, "step">) => {
  const point = answer?.point ?? null
  const set = (point: AffectPoint | null) => onAnswer({ kind: "emotional_map_affect", point })
  const axis = (of: "valence" | "arousal") => ({
    value: point ? point[of] : null,
    min: -1,
    max: 1,
    step: 0.05,
    leap: 0.2,
    onSlide: (value: number) => set({ valence: 0, arousal: 0, ...point, [of]: onMap(value) }),
  })
  return (
    <div className="grid gap-5">
      <AffectPad point={point} onMove={set} />
      <div className="flex flex-wrap items-center gap-x-4">
        <p aria-live="polite" className="text-small text-ink-soft">
          {inWords(answer)}
        </p>
        {(!answer || point) && (
          <Button kind="text" size="small" onPress={() => set(null)}>
            I cannot tell
          </Button>
        )}
      </div>
      <WordSlider
        {...axis("valence")}
        label="How pleasant?"
        ends={["unpleasant", "pleasant"]}
        says={point ? describeValence(point.valence) : "not placed yet"}
      />
      <WordSlider
        {...axis("arousal")}
        label="How much energy?"
        ends={["little energy", "much energy"]}
        says={point ? describeArousal(point.arousal) : "not placed yet"}
      />
    </div>
  )
}
