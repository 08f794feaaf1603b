"use client"

import { needCodes, needGroups } from "../../../content/needs"
import { toggled, withOwn } from "../../../rules/chosen-words"
import type { Needed } from "../../../schema"
import type { Answering } from "../answering"
import { OwnWord } from "./own-word"
import { WordChips } from "./word-chips"

/** What would do one good, by groups. */
export const NeedsStep = ({ step, answer, onAnswer }: Answering<"needs">) => {
  const chosen = answer?.needs ?? []
  const codes = chosen.flatMap((need) => ("code" in need ? [need.code] : []))
  const own = chosen.flatMap((need) => ("own" in need ? [need.own] : []))
  const full = { isFull: chosen.length >= step.most, most: step.most }
  const set = (needs: readonly Needed[]) => onAnswer({ kind: "needs", needs: [...needs] })
  const toggle = (value: string) => {
    const code = needCodes.find((known) => known === value)
    if (code) set(toggled(chosen, { code }, step.most))
  }
  return (
    <div className="grid gap-6">
      {needGroups.map(({ key, label, needs }) => (
        <WordChips
          key={key}
          label={label}
          words={Object.entries(needs).map(([value, word]) => ({ value, label: word }))}
          chosen={codes}
          full={full}
          onToggle={toggle}
        />
      ))}
      {own.length > 0 && (
        <WordChips
          label="My own"
          words={own.map((word) => ({ value: word, label: word }))}
          chosen={own}
          onToggle={(word) => set(toggled(chosen, { own: word }, step.most))}
        />
      )}
      <OwnWord
        label="Something else you need"
        full={full}
        onAdd={(word) => set(withOwn<Needed>(chosen, { own: word }, step.most))}
      />
    </div>
  )
}
