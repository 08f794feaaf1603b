"use client"

import { Disclosure } from "@/ui/disclosure"
import { Slider } from "@/ui/slider"
import { feltLabel } from "../../rules/answer-words"
import type { FeltWord } from "../../schema"
import { Unset } from "./unset"

/** How strong each word is, for those who want to say it. Nothing is set until it is touched. */
export const WordStrength = ({
  words,
  onSet,
}: {
  words: readonly FeltWord[]
  onSet: (words: readonly FeltWord[]) => void
}) => (
  <Disclosure title="How strong is each? Only if you like" className="border-t">
    <div className="grid gap-4 text-ink">
      {words.map((word) => (
        <Unset key={feltLabel(word)} when={word.intensity === undefined}>
          <Slider
            label={feltLabel(word)}
            value={word.intensity ?? 5}
            min={0}
            max={10}
            ends={["hardly", "very"]}
            say={(value) => (word.intensity === undefined ? "not said" : `${value} of 10`)}
            onSlide={(intensity) => onSet(words.map((kept) => (kept === word ? { ...word, intensity } : kept)))}
          />
        </Unset>
      ))}
    </div>
  </Disclosure>
)
