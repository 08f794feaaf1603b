import { memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { compareAllMaps, mapOf } from "../../rules/maps/compare-maps"
import type { ExerciseContent, StepAnswer } from "../../schema"
import { MapPlane } from "./map-plane"
import { namesOf, OverlapCards, type People } from "./overlap-cards"

export type MappedMember = Readonly<{
  clientId: string
  displayName: string
  /** The member's position in the relationship, which gives shape and colour. */
  colorIndex: number
  isYou?: boolean
  /** What may be seen of their answers, by step key. */
  answers: Readonly<Record<string, StepAnswer>>
}>

type MapsTogetherProps = { content: ExerciseContent; members: readonly MappedMember[] }

const fields = [
  { field: "words", title: "Words" },
  { field: "body", title: "In the body" },
  { field: "needs", title: "What would do good" },
] as const

const wordsFor = (count: number, hasYou: boolean) => {
  const all = count === 2 ? "Both" : "All"
  if (!hasYou) return { together: all, question: "A question to ask them" }
  return { together: `${all} of you`, question: `A question for ${count === 2 ? "the two" : "all"} of you` }
}

/** Two or more maps laid side by side, in words: where each is, what they share, what is one's own, and a question. */
export const MapsTogether = ({ content, members }: MapsTogetherProps) => {
  const people: People = Object.fromEntries(
    members.map(({ clientId, displayName, colorIndex, isYou }) => [
      clientId,
      { label: isYou ? "You" : displayName, shape: memberShape(colorIndex) },
    ]),
  )
  const maps = members.map(({ clientId, displayName, answers }) =>
    mapOf(content, { key: clientId, displayName }, answers),
  )
  const comparison = compareAllMaps(maps)
  const says = wordsFor(
    members.length,
    members.some(({ isYou }) => isYou),
  )
  const marks = maps.flatMap(({ key, point }) => {
    const person = people[key]
    return point && person ? [{ key, point, ...person }] : []
  })
  const unsure = maps.filter(({ point }) => point === null).map(({ key }) => people[key]?.label)
  const lines = maps.flatMap(({ key, line }) => (line ? [{ key, line }] : []))
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        {comparison.says && <p className="text-ink-soft">{comparison.says}</p>}
        {marks.length > 0 ? (
          <MapPlane marks={marks} />
        ) : (
          <p className="text-ink-soft">No place on the map was shown this time.</p>
        )}
        {unsure.map((label) => (
          <p key={label} className="text-small text-ink-soft">
            {label} could not tell, which is an answer too.
          </p>
        ))}
        {members.length > 2 && comparison.pairs.length > 1 && (
          <dl className="grid gap-2 text-small">
            {comparison.pairs.map(({ keys, says }) => (
              <div key={keys.join()}>
                <dt className="text-ink-faint">{namesOf(people, keys)}</dt>
                <dd className="text-ink-soft">{says}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {fields.map(
        ({ field, title }) =>
          comparison[field].of.length > 0 && (
            <Section key={field} title={title} kind="group">
              <OverlapCards overlap={comparison[field]} people={people} together={says.together} />
            </Section>
          ),
      )}
      {lines.length > 0 && (
        <Section title="One line" kind="group">
          <dl className="grid gap-3">
            {lines.map(({ key, line }) => (
              <div key={key} className="rounded-card border border-line bg-surface px-4 py-3.5">
                <dt className="text-small text-ink-faint">{people[key]?.label}</dt>
                <dd>{line}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <div className="rounded-card border border-line bg-surface px-4 py-3.5">
        <p className="text-small text-ink-faint">{says.question}</p>
        <p>{comparison.question}</p>
      </div>
    </div>
  )
}
