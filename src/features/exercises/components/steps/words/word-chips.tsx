"use client"

import type { ReactNode } from "react"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"

type WordChipsProps = {
  label: ReactNode
  words: readonly Readonly<{ value: string; label: string }>[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

/** Words to touch, of which any may be chosen; says which one was touched. */
export const WordChips = ({ label, words, chosen, onToggle }: WordChipsProps) => (
  <ToggleChips
    label={label}
    choices={words}
    values={chosen}
    onChoose={(now) => {
      const touched = now.find((value) => !chosen.includes(value)) ?? chosen.find((value) => !now.includes(value))
      if (touched !== undefined) onToggle(touched)
    }}
  />
)
