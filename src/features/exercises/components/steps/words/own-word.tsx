"use client"

import { useId, useState } from "react"
import { Button } from "@/ui/button"
import { useIsReady } from "@/ui/fields/controlled-text"
import { ErrorText } from "@/ui/fields/field"
import { controlLook } from "@/ui/fields/field-look"
import { tooLongSentence } from "@/ui/fields/room"
import { FullNote } from "../full-note"

/** As its schema takes. */
const most = 40

type OwnWordProps = { label: string; onAdd: (word: string) => void; full: { isFull: boolean; most: number } }

/** A word that is not on the list. */
export const OwnWord = ({ label, onAdd, full }: OwnWordProps) => {
  const [word, setWord] = useState("")
  const id = useId()
  const isReady = useIsReady()
  const isTooLong = word.trim().length > most
  const add = () => {
    if (!word.trim() || isTooLong) return
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
          aria-invalid={isTooLong || undefined}
          aria-describedby={isTooLong ? `${id}-error` : undefined}
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
        <Button onPress={add} isDisabled={full.isFull || !word.trim() || isTooLong}>
          Add
        </Button>
      </div>
      {isTooLong && <ErrorText id={id}>{tooLongSentence(most)}</ErrorText>}
      <FullNote {...full} />
    </div>
  )
}
