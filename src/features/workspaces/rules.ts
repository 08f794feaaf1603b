import { reservedSlugs } from "@/lib/paths"
import { daysBetween, type LocalDate } from "@/lib/time/local-date"
import { countryCodes } from "./content/countries"
import { type HelpLine, linesOf } from "./content/help-lines"
import { zonesOfCountry } from "./content/help-zones"
import type { StaffRole } from "./schema"

/** Lower-case letters, digits and single hyphens; it stands in every address and on paper. */
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a workspace may live there: readable, and none of our own first path parts. */
export const isFreeSlug = (slug: string): boolean =>
  slug.length >= 3 && slug.length <= 60 && slugShape.test(slug) && !reservedSlugs.some((own) => own === slug)

/** What a new workspace says at the top of its page until its owner has found the words. */
export const firstHeadline = "A quiet place to talk about what is between you."

export const roleLabels: Record<StaffRole, { title: string; may: string }> = {
  owner: { title: "Owner", may: "Everything, also these settings and who works here." },
  practitioner: { title: "Practitioner", may: "Clients, practices, answers and notes; not these settings." },
  assistant: {
    title: "Front desk",
    may: "Calendar, payments and how clients are reached. Nothing that clients write.",
  },
}

/** Who of the workspace reads what clients write, said to a client; `practitioners` is how many work there with clients. */
export const yourPractitioners = (practitioners: number): readonly string[] =>
  practitioners > 1 ? ["your practitioner", "their colleagues here"] : ["your practitioner"]

/** How many days a look at a help line is good for. */
const daysOfTrust = 90

/** Whether nobody has compared the number with its source for so long that we no longer vouch for it. */
export const isUnchecked = ({ verifiedOn }: Pick<HelpLine, "verifiedOn">, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) >= daysOfTrust

export type UncheckedLines = Readonly<{ names: readonly string[]; since: LocalDate }>

/** The numbers that we no longer vouch for, and since when the oldest of them; null when all are as they should be. */
export const uncheckedAmong = (lines: readonly HelpLine[], today: LocalDate): UncheckedLines | null => {
  const unchecked = lines.filter((line) => isUnchecked(line, today))
  const [since] = unchecked.map(({ verifiedOn }) => verifiedOn).sort()
  return since ? { since, names: unchecked.map(({ name, phone, sms }) => `${name} ${phone ?? sms}`) } : null
}

/** Which country somebody's help lines are of: where they say they are, or by their clock, or where the workspace is. */
type Near = Readonly<{ asked: string | null; timeZone: string | null; workspace: string }>

/** The help lines of where somebody is, and how we came to think so. A country without lines is only shown to who asks for it. */
export const linesNear = ({ asked, timeZone, workspace }: Near) => {
  const lives = Object.entries(zonesOfCountry).find(([, zones]) => timeZone !== null && zones.includes(timeZone))?.[0]
  const [country, because] =
    asked !== null && countryCodes.includes(asked)
      ? [asked, "asked" as const]
      : lives !== undefined
        ? [lives, "clock" as const]
        : [workspace, "workspace" as const]
  return { country, because, lines: linesOf(country) }
}

/** As much of a text as searches and link previews show. */
const descriptionLength = 160

/** What a public page says of itself where only a line fits: its own first words, whole words of them. */
export const pageDescription = ({ headline, intro }: Readonly<{ headline: string; intro: string }>): string => {
  const words = `${headline} ${intro}`.replaceAll(/\s+/g, " ").trim()
  if (words.length <= descriptionLength) return words
  return `${words.slice(0, descriptionLength).replace(/\W*\s\S*$/, "")}…`
}
