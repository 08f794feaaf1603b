"use client"

import { type ReactNode, useState } from "react"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { FullNote } from "../full-note"

type WordChipsProps = {
  label: ReactNode
  words: readonly Readonly<{ value: string; label: string }>[]
  chosen: readonly string[]
  onToggle: (value: string) => void
  /** Where only so many can be chosen in the whole step: a further touch chooses nothing, and the group that was touched says so. */
  full?: { isFull: boolean; most: number }
}

/** Words to touch, of which any may be chosen; says which one was touched. */
export const WordChips = ({ label, words, chosen, onToggle, full }: WordChipsProps) => {
  const [isRefused, setRefused] = useState(false)
  const touch = (now: readonly string[]) => {
    const added = now.find((value) => !chosen.includes(value))
    const touched = added ?? chosen.find((value) => !now.includes(value))
    setRefused(added !== undefined && (full?.isFull ?? false))
    if (touched !== undefined && !(added && full?.isFull)) onToggle(touched)
  }
  return (
    <div className="grid gap-3">
      <ToggleChips label={label} choices={words} values={chosen} onChoose={touch} />
      {full && <FullNote isFull={isRefused && full.isFull} most={full.most} />}
    </div>
  )
}
