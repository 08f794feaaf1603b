import pg from "pg"
import { describe, expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { changeDocument, installConsents } from "@/features/consents/commands/consents"
import { presentDocuments } from "@/features/consents/queries"
import { keysHere, proveKeys } from "@/features/payments/commands/prove-keys"
import { setWeeklyHours } from "@/features/scheduling/commands/hours"
import { hideService, saveService } from "@/features/scheduling/commands/services"
import { changePage } from "@/features/workspaces/commands/change-settings"
import { sendTestMail, skipLine } from "@/features/workspaces/commands/first-hour"
import { installWorkspace } from "@/features/workspaces/commands/install-workspace"
import { addStaff } from "@/features/workspaces/commands/staff"
import { aNewPlace, ownerOf } from "@/features/workspaces/factory"
import { settings, staffList } from "@/features/workspaces/queries"
import { aSilentCardCompany } from "@/launch/vitest/card-company"
import { queuedMails } from "@/launch/vitest/queued-jobs"
import { inScope, type StaffActor, type StaffScope } from "@/server/data/scope"
import { env } from "@/server/env"
import type { Open } from "@/server/http/trpc"
import { firstHour } from "../queries"
import type { FirstHourLine } from "../rules"
import { putFirstHourAway } from "./first-hour"

const now = new Date("2026-11-25T10:00:00Z")

aSilentCardCompany()

/** A place that began just now, as its owner. */
const aPlace = async () => {
  const place = aNewPlace()
  const { workspaceId } = await installWorkspace(place, now)
  const actor = await ownerOf(workspaceId)
  const open: Open<StaffActor> = (work) => inScope({ workspaceId, actor, now }, work)
  await open(installConsents)
  const hour = (hasSecondStep = false) => open((scope) => firstHour(scope, hasSecondStep))
  const left = async (hasSecondStep = false) =>
    (await hour(hasSecondStep))?.lines.flatMap(({ line, state }) => (state === "open" ? [line] : []))
  return { place, workspaceId, actor, open, hour, left }
}
type Place = Awaited<ReturnType<typeof aPlace>>

/** As the worker notes a mail that went out; the app itself may not. */
const handOver = async (mailId: string) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  await client.query("INSERT INTO sent_mails (id, template, sent_at) VALUES ($1, 'workspaces/test-mail', now())", [
    mailId,
  ])
  await client.end()
}

const all: FirstHourLine[] = [
  "second_step",
  "page",
  "services",
  "hours",
  "documents",
  "payments",
  "mail",
  "colleague",
  "client",
]

const offer = ({ actor }: Place) => ({
  serviceId: null,
  kind: "session" as const,
  staffId: actor.staffId,
  title: "Session together",
  summary: "",
  priceMinor: 18_000 as never,
  priceNote: "",
  minutes: 75,
  blocks: [],
  depositPercent: 0,
  balanceDueDays: 0,
  noticeDays: 1,
  horizonDays: 60,
  bookable: false,
})

const ownNotice = async (scope: StaffScope) => {
  const notice = (await presentDocuments(scope)).find(({ key }) => key === "privacy")
  if (!notice) throw new Error("there is a notice")
  await changeDocument(scope, { documentId: notice.documentId, body: `${notice.body}\n\nQuiet Room, Madrid.` })
}

/** What makes each line done, except for the second step, which is the session's to say. */
const deeds: Record<Exclude<FirstHourLine, "second_step" | "mail">, (place: Place) => Promise<unknown>> = {
  page: ({ open }) =>
    open(async (scope) => {
      const { name, contactNote, replyWithinDays } = await settings(scope)
      const texts = { headline: "Here you may begin.", intro: "For one or two.", approach: "" }
      await changePage(scope, { name, contactNote, replyWithinDays, ...texts })
    }),
  services: (place) => place.open((scope) => saveService(scope, offer(place))),
  hours: ({ open }) =>
    open((scope) => setWeeklyHours(scope, { hours: [{ weekday: 1, start: 540, end: 1020 }] as never })),
  documents: ({ open }) => open(ownNotice),
  payments: ({ open }) => proveKeys(open),
  colleague: ({ open, place }) =>
    open((scope) =>
      addStaff(scope, { email: `aurel-${place.slug}@example.org`, name: "Aurel", title: "", role: "practitioner" }),
    ),
  client: ({ workspaceId }) => aClient(workspaceId),
}

describe("the first hour of a place", () => {
  it("begins with every line open", async () => {
    const { left } = await aPlace()
    expect(await left()).toEqual(all)
  })

  it.each(Object.keys(deeds) as (keyof typeof deeds)[])(
    "checks off %s once it is there, and nothing else",
    async (line) => {
      const place = await aPlace()
      await deeds[line](place)
      expect(await place.left()).toEqual(all.filter((one) => one !== line))
    },
  )

  it("checks off the second step by how the owner signs in", async () => {
    const { left } = await aPlace()
    expect(await left(true)).toEqual(all.filter((line) => line !== "second_step"))
  })

  it("opens a line again when what it was for is gone", async () => {
    const place = await aPlace()
    const { serviceId } = await place.open((scope) => saveService(scope, offer(place)))
    await place.open((scope) => hideService(scope, serviceId, true))
    expect(await place.left()).toContain("services")
    await deeds.colleague(place)
    expect(await place.left()).not.toContain("colleague")
    const aurel = (await place.open(staffList)).find(({ name }) => name === "Aurel")
    await place.open(({ db }) =>
      db.staff.updateMany({ where: { id: aurel?.staffId ?? "" }, data: { deactivatedAt: now } }),
    )
    expect(await place.left()).toContain("colleague")
  })

  it("does not take a client who has not come in for the first one", async () => {
    const place = await aPlace()
    await aClient(place.workspaceId, { signsIn: false })
    expect(await place.left()).toContain("client")
  })

  it("takes other payment keys for keys that nobody has tried", async () => {
    const { open } = await aPlace()
    expect(await open(keysHere)).toEqual({ moves: "stand_in", isProved: false })
    await proveKeys(open)
    expect(await open(keysHere)).toEqual({ moves: "stand_in", isProved: true })
    const mine = env().STRIPE_SECRET_KEY
    Object.assign(env(), { STRIPE_SECRET_KEY: "sk_test_another_key" })
    try {
      expect(await open(keysHere)).toEqual({ moves: "stand_in", isProved: false })
    } finally {
      Object.assign(env(), { STRIPE_SECRET_KEY: mine })
    }
  })
})

describe("a test mail", () => {
  it("goes to the asker, and is checked off when it went out, not when it was asked for", async () => {
    const { place, workspaceId, open, hour, left } = await aPlace()
    await sendTestMail(open, workspaceId)
    const mail = (await queuedMails(workspaceId)).find(({ template }) => template === "workspaces/test-mail")
    expect(mail).toMatchObject({ to: place.owner.email, from: "Quiet Room" })
    expect(await left()).toContain("mail")
    expect((await hour())?.mailAskedAt).toEqual(now)
    await handOver(mail?.id ?? "")
    expect(await left()).not.toContain("mail")
  })
})

describe("the list", () => {
  it("lets someone who works alone say so, and take it back", async () => {
    const { open, hour, left } = await aPlace()
    await open((scope) => skipLine(scope, { line: "colleague", skips: true }))
    expect((await hour())?.lines.find(({ line }) => line === "colleague")?.state).toBe("skipped")
    expect(await left()).not.toContain("colleague")
    await open((scope) => skipLine(scope, { line: "colleague", skips: false }))
    expect(await left()).toContain("colleague")
  })

  it("is put away when nothing is open any more, and not before", async () => {
    const place = await aPlace()
    const { open, workspaceId, hour } = place
    const putAway = () => open((scope) => putFirstHourAway(scope, true))
    for (const line of ["documents", "payments", "colleague"] as const)
      await open((scope) => skipLine(scope, { line, skips: true }))
    for (const line of ["page", "services", "hours", "client"] as const) await deeds[line](place)
    await expect(putAway()).rejects.toMatchObject({ code: "FIRST_HOUR_NOT_DONE" })
    await sendTestMail(open, workspaceId)
    const mail = (await queuedMails(workspaceId)).find(({ template }) => template === "workspaces/test-mail")
    await handOver(mail?.id ?? "")
    expect(await hour(true)).toMatchObject({ left: 0 })
    await putAway()
    expect(await hour(true)).toBeNull()
  })
})
