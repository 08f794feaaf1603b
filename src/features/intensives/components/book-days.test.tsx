import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, it, vi } from "vitest"
import { DayList } from "@/features/scheduling/components/day-list"
import { daysOf } from "@/features/scheduling/rules/appointments"
import { BookDays } from "./book-days"

const at = (iso: string) => new Date(iso)
/** Saturday and Sunday, 09:00 to 12:30 and 13:30 to 16:30 in Oslo. */
const blocks = [
  { startsAt: at("2026-12-12T08:00:00Z"), endsAt: at("2026-12-12T11:30:00Z") },
  { startsAt: at("2026-12-12T12:30:00Z"), endsAt: at("2026-12-12T15:30:00Z") },
  { startsAt: at("2026-12-13T08:00:00Z"), endsAt: at("2026-12-13T11:30:00Z") },
  { startsAt: at("2026-12-13T12:30:00Z"), endsAt: at("2026-12-13T15:30:00Z") },
]
const days = daysOf(blocks, "Europe/Oslo")

const service = {
  id: crypto.randomUUID(),
  title: "Two-day intensive",
  summary: "Two unhurried days.",
  priceMinor: 300_000,
  currency: "EUR",
  depositPercent: 30,
  balanceDueDays: 21,
}

const router = { back: vi.fn(), forward: vi.fn(), refresh: vi.fn(), push: vi.fn(), replace: vi.fn(), prefetch: vi.fn() }

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")

const offered = (zone: string) =>
  textOf(
    renderToStaticMarkup(
      <AppRouterContext value={router as never}>
        <BookDays
          open={
            { sets: [{ startDate: "2026-12-12", days }], earlier: null, later: null, hostZone: "Europe/Oslo" } as never
          }
          held={[]}
          service={service}
          relationships={[{ id: crypto.randomUUID(), with: ["Jonas"] }]}
          now={at("2026-11-25T19:10:00Z")}
          slug="harbour"
          zone={zone}
        />
      </AppRouterContext>,
    ),
  )

it("offers someone in Honolulu all days by their own calendar and time zone, and names their city", () => {
  const text = offered("Pacific/Honolulu")
  expect(text).toContain("Friday 11 December, Saturday 12 December and Sunday 13 December")
  expect(text).toContain("Friday 22:00 to 01:30 on Saturday; Saturday 02:30 to 05:30, 22:00 to 01:30 on Sunday")
  expect(text).toContain("All dates and times are Honolulu time.")
  expect(offered("Europe/Oslo")).toContain(
    "Saturday 12 December and Sunday 13 December 09:00 to 12:30, 13:30 to 16:30 each day",
  )
})

it("lists held days under the dates on which they begin for the reader", () => {
  const text = textOf(renderToStaticMarkup(<DayList days={days} zone="Pacific/Honolulu" />))
  expect(text).toContain("Friday 11 December 22:00 to 01:30 on Saturday")
  expect(text).toContain("Sunday 13 December 02:30 to 05:30")
  expect(text).toContain("Honolulu time")
})
