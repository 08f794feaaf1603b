/** What has not ended yet is upcoming, also while it runs; from the millisecond of its end on it is past. */
export type Tense = "upcoming" | "past"

export const tenseOf = (endsAt: Date, now: Date): Tense => (endsAt.getTime() > now.getTime() ? "upcoming" : "past")

/** The same boundary for a query: `where: { endsAt: endFilter("upcoming", scope.now) }`. */
export const endFilter = (tense: Tense, now: Date): { gt: Date } | { lte: Date } =>
  tense === "upcoming" ? { gt: now } : { lte: now }

/** Every item in exactly one of two lists: upcoming by nearest first, past by latest first. */
export const upcomingAndPast = <Item extends { startsAt: Date; endsAt: Date }>(
  items: readonly Item[],
  now: Date,
): { upcoming: Item[]; past: Item[] } => {
  const ascending = items.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return {
    upcoming: ascending.filter((item) => tenseOf(item.endsAt, now) === "upcoming"),
    past: ascending.filter((item) => tenseOf(item.endsAt, now) === "past").reverse(),
  }
}
