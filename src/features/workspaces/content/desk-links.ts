import { paths } from "@/lib/paths"

type Kind = "owner" | "practitioner" | "assistant"

/** The places of the desk. The front desk has neither clinical places nor the way to them. */
export const deskLinks = (slug: string, kind: Kind) => {
  const { desk } = paths
  const isFrontDesk = kind === "assistant"
  const clinical = [
    { href: desk.today(slug), label: "Today", exact: true },
    { href: desk.inquiries(slug), label: "Inquiries" },
    { href: desk.relationships(slug), label: "Relationships" },
    { href: desk.library(slug), label: "Library" },
  ]
  const links = [
    ...(isFrontDesk ? [] : clinical),
    { href: desk.calendar(slug), label: "Calendar" },
    { href: desk.intensives(slug), label: "Intensives" },
    { href: desk.payments(slug), label: "Payments" },
  ]
  return { links, endLinks: kind === "owner" ? [{ href: desk.settings(slug), label: "Settings" }] : [] }
}
