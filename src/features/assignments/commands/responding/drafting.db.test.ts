import { describe, expect, it } from "vitest"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { meanwhile } from "@/launch/vitest/meanwhile"
import { toLocalDate } from "@/lib/time/local-date"
import type { Writing } from "@/lib/versions"
import { inScope } from "@/server/data/scope"
import { anAssignment } from "../../factory"
import { practiceOf } from "../../queries/practice"
import { saveAnswer, startPractice } from "./answer"
import { submitPractice } from "./send"

const now = new Date("2026-11-24T19:00:00Z")
const line = (text: string) => ({ kind: "line" as const, text })
const place = { kind: "emotional_map_affect" as const, point: { valence: -0.4, arousal: 0.5 } }

/** Two open pages of one member. */
const [phone, laptop] = ["aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"]

type Said = Partial<Writing> & { audience?: Audience }

const aDue = async (given: { audience?: Audience; firstDate?: string } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: harbour.owner,
    ...given,
    firstDate: toLocalDate(given.firstDate ?? "2026-11-24"),
  })
  const occurrenceId = occurrenceIds[0] ?? ""
  const as = <T>(n: number, work: Parameters<typeof inScope<(typeof clients)[number]["actor"], T>>[1], at = now) => {
    const client = clients[n]
    if (!client) throw new Error(`there is no member ${n}`)
    return inScope({ workspaceId, actor: client.actor, now: at }, work)
  }
  const usual = { occurrenceId, audience: "practitioner", writer: phone, sequence: 1, replaces: [] } as const
  const save = (text: string, said: Said = {}) =>
    as(0, (scope) => saveAnswer(scope, { ...usual, stepKey: "line", value: line(text), ...said }))
  const put = (audience: Audience) =>
    as(0, (scope) => saveAnswer(scope, { ...usual, stepKey: "place", value: place, audience }))
  const versions = (key: string) => as(0, async (scope) => (await practiceOf(scope, occurrenceId)).drafts[key] ?? [])
  const lines = async () => (await versions("line")).map(({ value: { answer } }) => "text" in answer && answer.text)
  const submit = () => as(0, (scope) => submitPractice(scope, occurrenceId))
  return { occurrenceId, clients, as, usual, save, put, versions, lines, submit }
}

describe("a draft", () => {
  it("is saved, and a late save of the same page never overwrites a newer one", async () => {
    const { save, lines } = await aDue()
    await save("third", { sequence: 3 })
    expect(await save("second", { sequence: 2 })).toEqual({ others: null })
    expect(await lines()).toEqual(["third"])
    await save("fourth", { sequence: 4 })
    expect(await lines()).toEqual(["fourth"])
  })

  it("with a heavy word opens to nobody unless its author chose so for it, whatever the page says", async () => {
    const { as, usual, versions } = await aDue()
    const feel = (code: "hopeless" | "calm", sequence: number, byChoice?: boolean) =>
      as(0, (scope) =>
        saveAnswer(scope, {
          ...usual,
          stepKey: "words",
          value: { kind: "feelings", words: [{ code }] },
          audience: "relationship",
          sequence,
          ...(byChoice && { byChoice }),
        }),
      )
    const audience = async () => (await versions("words"))[0]?.value.audience
    await feel("calm", 1)
    expect(await audience()).toBe("relationship")
    await feel("hopeless", 2)
    expect(await audience()).toBe("practitioner")
    await feel("hopeless", 3, true)
    expect(await audience()).toBe("relationship")
  })

  it("may be shown to fewer than the member was told, and never to more", async () => {
    const { save, put, versions } = await aDue({ audience: "practitioner" })
    await expect(put("relationship")).rejects.toMatchObject({ code: "WIDER_THAN_TOLD" })
    await put("only_me")
    expect((await versions("place"))[0]?.value.audience).toBe("only_me")
    const wide = await aDue()
    // The step itself is for the practitioner, whatever the plan allows.
    await expect(wide.save("to both?", { audience: "relationship" })).rejects.toMatchObject({ code: "WIDER_THAN_TOLD" })
    await save("fine")
  })

  it("must answer its step, and no step of another practice", async () => {
    const { as, usual } = await aDue()
    const wrong = (stepKey: string) => as(0, (scope) => saveAnswer(scope, { ...usual, stepKey, value: line("a line") }))
    await expect(wrong("place")).rejects.toMatchObject({ code: "ANSWER_NOT_UNDERSTOOD" })
    await expect(wrong("turns")).rejects.toMatchObject({ code: "NOT_FOUND" })
  })

  it("begins on the day itself, where the member is", async () => {
    const { as, occurrenceId } = await aDue({ firstDate: "2026-11-25" })
    const begin = (at: string) => as(0, (scope) => startPractice(scope, occurrenceId), new Date(at))
    await expect(begin("2026-11-24T22:59:00Z")).rejects.toMatchObject({ code: "NOT_YET" })
    await begin("2026-11-24T23:00:00Z")
  })

  it("is nobody else’s: not a partner’s, not even to write to", async () => {
    const { clients, as, save, usual } = await aDue()
    const elsewhere = await aDue()
    await save("canary")
    await expect(
      elsewhere.as(0, (scope) => saveAnswer(scope, { ...usual, stepKey: "line", value: line("x"), sequence: 9 })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" })
    const written = await as(
      1,
      ({ db }) => db.$executeRaw`UPDATE answers SET value = '"stolen"' WHERE client_id = ${clients[0]?.clientId}::uuid`,
    )
    expect(written).toBe(0)
  })
})

describe("a draft on two devices", () => {
  const fromPhone = { writer: phone, sequence: 1 }

  it("is kept in both versions, whatever clocks and counts say, and the device that comes later is told", async () => {
    const { save, lines } = await aDue()
    await save("from the phone", { sequence: 1_800_000_000_000 })
    expect(await save("from the laptop", { writer: laptop })).toEqual({
      others: [
        {
          writer: phone,
          sequence: 1_800_000_000_000,
          value: { answer: line("from the phone"), audience: "practitioner" },
        },
      ],
    })
    expect(await lines()).toEqual(["from the laptop", "from the phone"])
  })

  it("loses nothing at the very same moment", async () => {
    const { save, lines } = await aDue()
    await Promise.all([save("from the phone"), save("from the laptop", { writer: laptop })])
    expect((await lines()).toSorted()).toEqual(["from the laptop", "from the phone"])
  })

  it("is one draft where the second device has seen what the first wrote, or says the same", async () => {
    const { save, lines } = await aDue()
    await save("from the phone")
    await save("from the phone", { writer: laptop })
    expect(await lines()).toEqual(["from the phone"])
    await save("gone on with", { sequence: 2, replaces: [{ writer: laptop, sequence: 1 }] })
    expect(await lines()).toEqual(["gone on with"])
  })

  it("distinguishes versions that differ in their readers alone", async () => {
    const { save, versions } = await aDue()
    await save("the same words")
    await save("the same words", { writer: laptop, audience: "only_me" })
    expect((await versions("line")).map(({ value }) => value.audience)).toEqual(["only_me", "practitioner"])
  })

  it("is not sent before its author has chosen, and then is what was chosen", async () => {
    const { save, lines, submit } = await aDue()
    await save("from the phone")
    await save("from the laptop", { writer: laptop })
    await expect(submit()).rejects.toMatchObject({ code: "CHOOSE_FIRST", field: "line" })
    await save("from the phone", { writer: laptop, sequence: 2, replaces: [fromPhone] })
    await submit()
    expect(await lines()).toEqual(["from the phone"])
  })

  it("keeps what one device went on to write while the other chose", async () => {
    const { save, lines } = await aDue()
    await save("from the phone")
    await save("from the laptop", { writer: laptop })
    await save("from the phone, longer", { sequence: 2 })
    await save("from the laptop", { writer: laptop, sequence: 2, replaces: [fromPhone] })
    expect(await lines()).toEqual(["from the laptop", "from the phone, longer"])
  })

  it("is one version once it is sent: the database takes no other", async () => {
    const { save, submit, as, occurrenceId } = await aDue()
    await save("sent")
    await submit()
    await expect(
      as(0, ({ db }) => db.answer.updateMany({ where: { occurrenceId }, data: { others: ["another"] } })),
    ).rejects.toThrow(/one_version/)
  })
})

describe("a step that is answered for the first time while the practice is sent", () => {
  const aRace = async () => {
    const due = await aDue()
    await due.save("first")
    const { as, usual, occurrenceId } = due
    const saving = (then: () => Promise<unknown>) =>
      as(0, async (scope) => {
        await saveAnswer(scope, { ...usual, stepKey: "place", value: place })
        await then()
      })
    const sending = (then: () => Promise<unknown>) =>
      as(0, async (scope) => {
        await submitPractice(scope, occurrenceId)
        await then()
      })
    const kept = () =>
      as(0, async ({ db }) => {
        const rows = await db.answer.findMany({ select: { stepKey: true, submittedAt: true } })
        return rows.map(({ stepKey, submittedAt }) => `${stepKey} ${submittedAt ? "sent" : "left behind"}`).toSorted()
      })
    return { saving, sending, kept }
  }
  const alone = async () => undefined

  it("goes with it where it came first", async () => {
    const { saving, sending, kept } = await aRace()
    const both = await meanwhile(saving, () => sending(alone))
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
    expect(await kept()).toEqual(["line sent", "place sent"])
  })

  it("is refused where it came second, and nothing is left behind", async () => {
    const { saving, sending, kept } = await aRace()
    const [sent, saved] = await meanwhile(sending, () => saving(alone))
    expect([sent.status, saved]).toMatchObject(["fulfilled", { status: "rejected", reason: { code: "ALREADY_SENT" } }])
    expect(await kept()).toEqual(["line sent"])
  })
})
