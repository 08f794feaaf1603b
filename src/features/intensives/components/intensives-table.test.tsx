import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { RelationshipAppointments } from "@/features/scheduling/components/relationship-appointments"
import { daysOf } from "@/features/scheduling/rules/appointments"
import { IntensivesTable } from "./intensives-table"

const at = (iso: string) => new Date(iso)
/** Saturday and Sunday mornings in Oslo, which are Friday and Saturday nights in Honolulu; the afternoons are not. */
const segments = [
  { startsAt: at("2026-12-12T08:00:00Z"), endsAt: at("2026-12-12T11:30:00Z") },
  { startsAt: at("2026-12-12T12:30:00Z"), endsAt: at("2026-12-12T15:30:00Z") },
  { startsAt: at("2026-12-13T08:00:00Z"), endsAt: at("2026-12-13T11:30:00Z") },
]
const days = daysOf(segments, "Europe/Oslo")

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")

const intensive = {
  id: "1",
  relationship: { id: "2", title: "Marit and Jonas" },
  appointmentId: "3",
  days,
  timeZone: "Europe/Oslo",
  stage: "dates held",
  heldUntil: at("2026-11-24T10:05:00Z"),
  currency: "EUR",
  totalMinor: 300_000,
  paidMinor: 0,
}

it("lists an intensive for a colleague in Honolulu under the dates and times of their own clocks", () => {
  const listed = (zone: string) =>
    textOf(
      renderToStaticMarkup(
        <IntensivesTable caption="Intensives" intensives={[intensive as never]} slug="harbour" zone={zone} opens />,
      ),
    )
  expect(listed("Pacific/Honolulu")).toContain("11 Dec 2026 and 12 Dec 2026")
  expect(listed("Pacific/Honolulu")).toContain("held until 00:05")
  expect(listed("Europe/Oslo")).toContain("12 Dec 2026 and 13 Dec 2026")
  expect(listed("Europe/Oslo")).toContain("held until 11:05")
})

it("leads the front desk to no relationship, which it may not open", () => {
  const markup = (opens: boolean) =>
    renderToStaticMarkup(
      <IntensivesTable
        caption="Intensives"
        intensives={[intensive as never]}
        slug="harbour"
        zone="Europe/Oslo"
        opens={opens}
      />,
    )
  expect(markup(true)).toContain("/harbour/desk/relationships/2")
  expect(markup(false)).not.toContain("/harbour/desk/relationships/")
  expect(markup(false)).toContain("Marit and Jonas")
})

it("counts the days of an appointment as its reader's calendar has them", () => {
  const appointment = {
    id: "3",
    startsAt: at("2026-12-12T08:00:00Z"),
    days: daysOf(segments.slice(0, 2), "Europe/Oslo"),
    service: { title: "One day" },
    state: "confirmed",
  }
  const listed = (zone: string) =>
    textOf(
      renderToStaticMarkup(
        <RelationshipAppointments
          appointments={{ rows: [appointment as never], next: null }}
          slug="harbour"
          zone={zone}
          here="/"
          after={undefined}
        />,
      ),
    )
  expect(listed("Pacific/Honolulu")).toContain("One day, 2 days")
  expect(listed("Europe/Oslo")).not.toContain("days")
})
