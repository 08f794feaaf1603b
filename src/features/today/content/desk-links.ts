import { paths } from "@/lib/paths"

export type DeskKind = "owner" | "practitioner" | "assistant"
export type Waiting = Readonly<{ signals: number; inquiries: number; reviews: number; forms: number }>

/** The pages of the desk and what waits on them. The front desk has no clinical pages, and no links to them. */
export const deskLinks = (slug: string, kind: DeskKind, waiting: Waiting | null = null) => {
  const { desk } = paths
  const { signals = 0, inquiries = 0, reviews = 0, forms = 0 } = waiting ?? {}
  const toRead = signals + reviews + forms
  const isFrontDesk = kind === "assistant"
  const clinical = [
    { href: desk.inquiries(slug), label: "Inquiries", count: inquiries, countLabel: `${inquiries} new` },
    { href: desk.relationships(slug), label: "Relationships" },
    { href: desk.library(slug), label: "Library" },
  ]
  const links = [
    { href: desk.today(slug), label: "Today", exact: true, count: toRead, countLabel: `${toRead} to read` },
    ...(isFrontDesk ? [] : clinical),
    { href: desk.calendar(slug), label: "Calendar" },
    { href: desk.intensives(slug), label: "Intensives" },
    { href: desk.payments(slug), label: "Payments" },
  ]
  return { links, endLinks: kind === "owner" ? [{ href: desk.settings(slug), label: "Settings" }] : [] }
}
