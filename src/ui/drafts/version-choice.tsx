"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { Button } from "../button"
import { Notice } from "../feedback/notice"

const choicesId = "which-version"

/** Shows someone that they have to choose first. */
export const focusVersionChoices = () => document.getElementById(choicesId)?.focus()

export type VersionChoice = Readonly<{
  /** what was written twice, as the page calls it: “What brings you here?” with its marks, or “this draft” without */
  title: string
  /** the words that stand on this page; `isFromHere` when they were written on it */
  here: Readonly<{ isFromHere: boolean; words: ReactNode }>
  others: readonly ReactNode[]
  /** null: what stands here */
  onChoose: (other: number | null) => void
}>

const labels = (isFromHere: boolean) =>
  isFromHere
    ? { here: "Written in this window", other: "Written in another window or on another device" }
    : { here: "Written last", other: "Written elsewhere before" }

type OneProps = { label: string; title: string; words: ReactNode; onPress: () => void }

const One = ({ label, title, words, onPress }: OneProps) => (
  <li className="grid justify-items-start gap-2 rounded-card border border-line bg-surface p-4">
    <p className="text-small text-ink-faint">{label}</p>
    <div className="max-w-full text-ink">{words}</div>
    <Button size="small" onPress={onPress} aria-label={`Keep this one: ${title}, ${label.toLowerCase()}`}>
      Keep this one
    </Button>
  </li>
)

const Choice = ({ title, here, others, onChoose }: VersionChoice) => {
  const label = labels(here.isFromHere)
  return (
    <Notice
      tone="wait"
      live
      title={`There are ${others.length === 1 ? "two" : others.length + 1} versions of ${title}`}
    >
      <p>
        You wrote it in two windows or on two devices at once. Nothing is lost, and nobody but you sees it. Which one do
        you want to keep? What you do not keep is deleted.
      </p>
      <ul className="mt-3 grid gap-3">
        <One label={label.here} title={title} words={here.words} onPress={() => onChoose(null)} />
        {others.map((words, index) => (
          <One
            // biome-ignore lint/suspicious/noArrayIndexKey: a version has no other name, and is chosen by its position.
            key={index}
            label={label.other}
            title={title}
            words={words}
            onPress={() => onChoose(index)}
          />
        ))}
      </ul>
    </Notice>
  )
}

type VersionChoicesProps = {
  choices: readonly VersionChoice[] /** Takes the focus once all is chosen. */
  onAllChosen: () => void
}

/** The same thing was written in two places at once. All of it is saved, and the author sees all of it and chooses. */
export const VersionChoices = ({ choices, onAllChosen }: VersionChoicesProps) => {
  const before = useRef(0)
  const end = useRef(onAllChosen)
  end.current = onAllChosen
  useEffect(() => {
    if (choices.length < before.current) {
      if (choices.length > 0) focusVersionChoices()
      else end.current()
    }
    before.current = choices.length
  }, [choices.length])
  if (choices.length === 0) return null
  return (
    <section id={choicesId} tabIndex={-1} aria-label="Two versions" className="mb-5 grid gap-4 rounded-card">
      {choices.map((choice) => (
        <Choice key={choice.title} {...choice} />
      ))}
    </section>
  )
}
