"use client"

import { useId, useState } from "react"
import { Button } from "@/ui/button"
import { useIsReady } from "@/ui/fields/controlled-text"
import { controlLook } from "@/ui/fields/field-look"
import { FullNote } from "../full-note"

type OwnWordProps = { label: string; onAdd: (word: string) => void; full: { isFull: boolean; most: number } }

/** A word that is not on the list. */
export const OwnWord = ({ label, onAdd, full }: OwnWordProps) => {
  const [word, setWord] = useState("")
  const id = useId()
  const isReady = useIsReady()
  const add = () => {
    if (!word.trim()) return
    onAdd(word)
    setWord("")
  }
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="text-small text-ink-soft">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          value={word}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="done"
          disabled={full.isFull}
          readOnly={!isReady}
          onChange={(event) => setWord(event.target.value)}
          // Who goes on without pressing Add meant it all the same.
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return
            event.preventDefault()
            add()
          }}
          className={controlLook}
        />
        <Button onPress={add} isDisabled={full.isFull || !word.trim()}>
          Add
        </Button>
      </div>
      <FullNote {...full} />
    </div>
  )
}
