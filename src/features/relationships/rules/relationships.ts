import { listed } from "@/lib/listed"
import { type ConfidentialityPolicy, mostMembers, type Status } from "../schema"

/** The members' names, as staff reads a relationship in lists: "Marit and Jonas", "Noor, Ilse and Tom". */
export const titleOf = (names: readonly string[]): string => listed(names)

/** The first colour that nobody has; null when all are taken. A member keeps it for good, also after leaving. */
export const freeColorIndex = (taken: readonly number[]): number | null => {
  for (let colorIndex = 0; colorIndex < mostMembers; colorIndex++) if (!taken.includes(colorIndex)) return colorIndex
  return null
}

/** Ended is final, accepted is current, and before that a relationship is beginning. */
export const statusOf = ({ acceptedAt, endedAt }: { acceptedAt: Date | null; endedAt: Date | null }): Status => {
  if (endedAt) return "ended"
  return acceptedAt ? "current" : "beginning"
}

export const statusLabels: Record<Status, string> = { current: "Current", beginning: "Beginning", ended: "Ended" }

export const confidentialityLabels: Record<ConfidentialityPolicy, { name: string; means: string }> = {
  no_secrets: {
    name: "No secrets",
    means:
      "What one of them tells alone and what matters for the work is brought to the others, with help. What is told about fear or violence stays private.",
  },
  discretion: {
    name: "At your discretion",
    means: "You may share what one of them tells alone, and decide each time whether it serves all of them.",
  },
  individual_private: {
    name: "Individually private",
    means: "What one of them tells alone stays with you, unless that person agrees to share it.",
  },
}

/** One dated fact of a relationship, in a few words. */
export type Moment = Readonly<{ at: Date; says: string }>

type Dated = Readonly<{
  createdAt: Date
  acceptedAt: Date | null
  endedAt: Date | null
  members: readonly Readonly<{ displayName: string; joinedAt: Date; leftAt: Date | null }>[]
}>

/** What happened with the relationship itself. Who was there from the start is not told again. */
export const momentsOf = ({ createdAt, acceptedAt, endedAt, members }: Dated): Moment[] => [
  { at: createdAt, says: "The relationship was made" },
  ...(acceptedAt ? [{ at: acceptedAt, says: "Accepted for work" }] : []),
  ...(endedAt ? [{ at: endedAt, says: "The work together ended" }] : []),
  ...members
    .filter(({ joinedAt }) => joinedAt.getTime() !== createdAt.getTime())
    .map(({ displayName, joinedAt }) => ({ at: joinedAt, says: `${displayName} joined` })),
  ...members.flatMap(({ displayName, leftAt }) => (leftAt ? [{ at: leftAt, says: `${displayName} left` }] : [])),
]

/** Newest first; of one instant, as they were given. */
export const newestFirst = (moments: readonly Moment[]): Moment[] =>
  moments.toSorted((a, b) => b.at.getTime() - a.at.getTime())
