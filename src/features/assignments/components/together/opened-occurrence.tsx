import { MapsTogether } from "@/features/exercises/components/answers/maps-together"
import { isMap } from "@/features/exercises/rules/steps"
import { listed } from "@/lib/listed"
import { formatInstant } from "@/lib/time/format"
import { PageHeading } from "@/ui/shell/page-heading"
import type { OpenedOccurrence as Opened } from "../../queries/together"
import { Comments } from "../comments"
import { SideBySide } from "./side-by-side"

const counts = ["", "", "two ", "three ", "four ", "five "]

const titleOf = (opened: Opened, maps: number) => (maps > 1 ? `Your ${counts[maps] ?? ""}maps` : opened.title)

/** Of whom nothing opened: the same words whatever the reason. */
const Quiet = ({ opened }: { opened: Opened }) => {
  const quiet = opened.members.filter(({ answers }) => Object.keys(answers).length === 0)
  const names = quiet.map(({ isYou, displayName }) => (isYou ? "you" : displayName))
  return names.length > 0 && <p className="text-small text-ink-faint">Nothing opened here from {listed(names)}.</p>
}

/** What opened of one occurrence: maps compared in words, or answers side by side, and what the practitioner said. */
export const OpenedOccurrence = ({ opened, zone }: { opened: Opened; zone: string }) => {
  const giving = opened.members.filter(({ answers }) => Object.keys(answers).length > 0)
  const compares = isMap(opened.content) && giving.length > 1
  return (
    <div className="grid gap-8">
      <PageHeading
        above={`Opened ${formatInstant(opened.openedAt, zone, "relativeDateTime", opened.now)}`}
        title={titleOf(opened, compares ? giving.length : 0)}
      />
      {compares ? (
        <MapsTogether content={opened.content} members={giving} />
      ) : (
        <SideBySide content={opened.content} members={giving} />
      )}
      <Quiet opened={opened} />
      <Comments comments={opened.comments} zone={zone} now={opened.now} />
    </div>
  )
}
