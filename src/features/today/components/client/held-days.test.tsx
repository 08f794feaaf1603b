import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { HeldDays } from "./held-days"
import { ToPay } from "./to-pay"

const now = new Date("2026-11-25T19:10:00Z")
const router = { back() {}, forward() {}, refresh() {}, push() {}, replace() {}, prefetch() {} }
const where = { slug: "harbour", zone: "Europe/Oslo", now }
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
const shown = (element: React.ReactElement) =>
  textOf(renderToStaticMarkup(<AppRouterContext value={router as never}>{element}</AppRouterContext>))

const block = { startsAt: new Date("2027-01-16T08:00:00Z"), endsAt: new Date("2027-01-16T15:30:00Z") }
const held = {
  id: "a1",
  heldUntil: new Date("2026-11-25T19:40:00Z"),
  bookedByMe: true,
  days: [{ date: "2027-01-16", ...block, blocks: [block] }],
}
const part = (kind: "deposit" | "balance", amountMinor: number, dueAt: string) => ({
  id: kind,
  orderId: "o1",
  appointmentId: "a1",
  kind,
  amountMinor,
  currency: "EUR",
  dueAt: new Date(dueAt),
  subject: "Professional services",
  zone: "Europe/Oslo",
})
const deposit = part("deposit", 90_000, "2026-11-25T19:40:00Z")
const balance = part("balance", 210_000, "2026-12-26T22:59:59.999Z")

it("says to who pays what keeps the days, until when, what follows, and what comes of doing nothing", () => {
  const text = shown(<HeldDays held={[held] as never} money={{ forHeld: [deposit, balance], due: [] }} {...where} />)
  for (const words of [
    "Kept for you until Wednesday 25 November, 20:40",
    "Saturday 16 January",
    "They are yours as soon as €900.00 has arrived. The time for that ends in 30 minutes; then they are free again, and nothing is owed.",
    "Deposit €900.00 by Wednesday 25 November 2026, 20:40",
    "Balance €2,100.00 by Saturday 26 December 2026",
    "Pay €900.00",
  ])
    expect(text).toContain(words)
})

it("says to a partner that days are kept, and nothing of money", () => {
  const text = shown(
    <HeldDays held={[{ ...held, bookedByMe: false }] as never} money={{ forHeld: [], due: [] }} {...where} />,
  )
  expect(text).toContain("Kept for you until 20:40.")
  expect(text).not.toMatch(/€|pay|deposit/i)
})

it("lists what is due, and says so of what was due", () => {
  const text = shown(<ToPay due={[{ ...deposit, dueAt: new Date("2026-11-20T09:00:00Z") }, balance]} {...where} />)
  expect(text).toContain("€900.00 was due by Friday 20 November 2026, 10:00")
  expect(text).toContain("€2,100.00 by Saturday 26 December 2026")
})
