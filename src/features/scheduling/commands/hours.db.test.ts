import { expect, it } from "vitest"
import { aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope, type Scope, type StaffActor } from "@/server/data/scope"
import { myHours } from "../queries/hours"
import { setHoursException } from "./hours"

/** A host in this zone, whose clock is the test's. */
const aHostIn = async (timeZone: string, now: Date) => {
  const { workspaceId, owner } = await aWorkspace()
  const asHost = <T>(work: (scope: Scope<StaffActor>) => Promise<T>, at = now) =>
    inScope({ workspaceId, actor: owner, now: at }, work)
  await asHost(({ db }) => db.staff.updateMany({ where: { id: owner.staffId }, data: { timeZone } }))
  const close = (date: string) => asHost((scope) => setHoursException(scope, { date: toLocalDate(date), open: [] }))
  const differing = async (at = now) => (await asHost(myHours, at)).exceptions.map(({ date }) => date)
  return { close, differing }
}

it("closes no date that has passed, and says so at the date; what it does close is listed until it has passed", async () => {
  const { close, differing } = await aHostIn("Europe/Oslo", new Date("2026-11-24T09:00:00Z"))
  await expect(close("2026-11-23")).rejects.toMatchObject({ code: "DATE_HAS_PASSED", field: "date" })
  await close("2026-11-24")
  await close("2026-12-24")
  expect(await differing()).toEqual(["2026-11-24", "2026-12-24"])
  expect(await differing(new Date("2026-11-24T23:30:00Z"))).toEqual(["2026-12-24"])
})

it.each([
  ["Pacific/Kiritimati", "2026-11-24T10:30:00Z", "2026-11-25", "2026-11-24"],
  ["Pacific/Honolulu", "2026-11-24T09:00:00Z", "2026-11-23", "2026-11-22"],
])("goes by the host’s own calendar in %s", async (zone, now, today, yesterday) => {
  const { close, differing } = await aHostIn(zone, new Date(now))
  await close(today)
  await expect(close(yesterday)).rejects.toMatchObject({ code: "DATE_HAS_PASSED" })
  expect(await differing()).toEqual([today])
})
