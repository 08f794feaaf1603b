"use client"

import { Disclosure } from "@/ui/lists/disclosure"
import { feltLabel } from "../../../rules/answer-text"
import type { FeltWord } from "../../../schema"
import { WordSlider } from "./word-slider"

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
        <WordSlider
          key={feltLabel(word)}
          label={feltLabel(word)}
          value={word.intensity ?? null}
          min={0}
          max={10}
          step={1}
          ends={["hardly", "very"]}
          says={word.intensity === undefined ? "not said" : `${word.intensity} of 10`}
          onSlide={(intensity) => onSet(words.map((one) => (one === word ? { ...word, intensity } : one)))}
        />
      ))}
    </div>
  </Disclosure>
)
