"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { type Feeling, feelingCodes } from "../../../content/vocabulary"
import { isHeavy, toggled, withOwn } from "../../../rules/chosen-words"
import { nearestWords, wordsByMood } from "../../../rules/maps/affect"
import type { AffectPoint, FeltWord } from "../../../schema"
import type { Answering } from "../answering"
import { HeavyWordNote } from "./heavy-word-note"
import { OwnWord } from "./own-word"
import { WordChips } from "./word-chips"
import { WordStrength } from "./word-strength"

/** Two of each mood, for someone who has not placed the moment. */
const firstWords: readonly Feeling[] = ["calm", "close", "hopeful", "playful", "tense", "irritated", "sad", "tired"]

const asChips = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

type FeelingsStepProps = Answering<"feelings"> & { point: AffectPoint | null; helpHref: string }

/** Words for what is felt: those that lie near the point first, then all of them, and one's own. */
export const FeelingsStep = ({ step, answer, point, helpHref, onAnswer }: FeelingsStepProps) => {
  const chosen = answer?.words ?? []
  const codes = chosen.flatMap((word) => ("code" in word ? [word.code] : []))
  const own = chosen.flatMap((word) => ("own" in word ? [word.own] : []))
  const near = point ? nearestWords(point) : firstWords
  const [isWhole, setWhole] = useState(false)
  const full = { isFull: chosen.length >= step.most, most: step.most }
  const set = (words: readonly FeltWord[]) => onAnswer({ kind: "feelings", words: [...words] })
  const toggle = (value: string) => {
    const code = feelingCodes.find((known) => known === value)
    if (code) set(toggled<FeltWord>(chosen, { code }, step.most))
  }
  return (
    <div className="grid gap-6">
      <div className="grid gap-5">
        {isWhole ? (
          wordsByMood().map(({ mood, words }) => (
            <WordChips key={mood} label={mood} words={asChips(words)} chosen={codes} full={full} onToggle={toggle} />
          ))
        ) : (
          <WordChips
            label={
              <span className="text-small font-normal text-ink-soft">
                {point ? "Near your place on the map" : "Some to begin with"}
              </span>
            }
            words={asChips([...near, ...codes.filter((code) => !near.includes(code))])}
            chosen={codes}
            full={full}
            onToggle={toggle}
          />
        )}
        {own.length > 0 && (
          <WordChips
            label={<span className="sr-only">My own words</span>}
            words={asChips(own)}
            chosen={own}
            onToggle={(word) => set(toggled<FeltWord>(chosen, { own: word }, step.most))}
          />
        )}
        <div>
          <Button kind="text" size="small" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? "Fewer words" : "More words"}
          </Button>
        </div>
      </div>
      {isHeavy(answer) && <HeavyWordNote helpHref={helpHref} />}
      <OwnWord
        label="A word of my own"
        full={full}
        onAdd={(word) => set(withOwn<FeltWord>(chosen, { own: word }, step.most))}
      />
      {chosen.length > 0 && <WordStrength words={chosen} onSet={set} />}
    </div>
  )
}
