import type { ReactNode } from "react"
import { listed } from "@/lib/listed"
import { type MemberShape, memberInk } from "@/ui/lists/member-mark"
import type { Overlap } from "../../rules/maps/compare-maps"

export type Person = Readonly<{ label: string; shape: MemberShape }>

type OverlapCardsProps = {
  overlap: Overlap
  people: People
  /** "Both of you", "All of you", "Both" */
  together: string
}

export type People = Readonly<Record<string, Person>>

/** "You and Noor": the reader comes first. */
export const namesOf = (people: People, keys: readonly string[]): string => {
  const labels = keys.flatMap((key) => people[key]?.label ?? [])
  return listed(labels.toSorted((one, other) => Number(other === "You") - Number(one === "You")))
}

const Line = ({ who, className, words }: { who: ReactNode; className?: string; words: readonly string[] }) => (
  <div className="rounded-card border border-line bg-surface px-4 py-3.5">
    <dt className={`text-small ${className ?? "text-ink-faint"}`}>{who}</dt>
    <dd>{words.join(", ")}</dd>
  </div>
)

/** What all named, what some named, and what one named alone. */
export const OverlapCards = ({ overlap, people, together }: OverlapCardsProps) => {
  const nameOf = (key: string) => people[key]?.label ?? ""
  const said = (label: string) => (label === "You" ? "you" : label)
  const alone = (key: string) => (overlap.of.length > 1 ? `Only ${said(nameOf(key))}` : nameOf(key))
  return (
    <dl className="grid gap-3">
      {overlap.all.length > 0 && <Line who={together} words={overlap.all} />}
      {overlap.some.map(({ keys, words }) => (
        <Line key={keys.join()} who={namesOf(people, keys)} words={words} />
      ))}
      {overlap.only.map(({ key, words }) => (
        <Line key={key} who={alone(key)} className={memberInk[people[key]?.shape ?? "a"]} words={words} />
      ))}
    </dl>
  )
}
