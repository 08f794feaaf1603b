import { describe, expect, it } from "vitest"
import { assign } from "@/features/assignments/commands/assigning/assign"
import { remindDue } from "@/features/assignments/commands/assigning/remind"
import { saveAnswer as saveStep, startPractice } from "@/features/assignments/commands/responding/answer"
import { declinePractice, submitPractice } from "@/features/assignments/commands/responding/send"
import { releaseOccurrence } from "@/features/assignments/commands/reviewing/reveal"
import { anAssignment, aResponse } from "@/features/assignments/factory"
import { practiceOf } from "@/features/assignments/queries/practice"
import { todayPractices } from "@/features/assignments/queries/today"
import { openedList } from "@/features/assignments/queries/together"
import { openAfterYes } from "@/features/assignments/reactions"
import { anExercise } from "@/features/exercises/factory"
import { beginForm, changeAnswers } from "@/features/forms/commands/begin-form"
import { saveAnswer } from "@/features/forms/commands/save-answer"
import { submitForm } from "@/features/forms/commands/submit-form"
import { aFormRequest, aSubmission } from "@/features/forms/factory"
import { holdDays } from "@/features/intensives/commands/choose-days"
import { bookable } from "@/features/intensives/queries"
import { reply, writeToMembers } from "@/features/messaging/commands"
import { aRelationship } from "@/features/relationships/factory"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { openDays } from "@/features/scheduling/queries/open-days"
import { aWorkspace } from "@/features/workspaces/factory"
import { uuidV7 } from "@/lib/ids"
import { toLocalDate } from "@/lib/time/local-date"
import { type ClientScope, inScope } from "@/server/data/scope"
import { aConsent, everybodyAgrees } from "../factory"
import { type Step, steps } from "../rules/stops"
import type { Decision } from "../schema"
import { acceptWithConsents, publishDocument } from "./consents"

const before = new Date("2026-11-16T09:00:00Z")
const now = new Date("2026-11-24T20:30:00Z")
const today = toLocalDate("2026-11-24")
const line = { kind: "line", text: "A line." } as const

const outcome = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )

/** Marit and Jonas at work, who have agreed to everything, with something of each kind to do. */
const aCoupleAtWork = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, { createdAt: before })
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple is two")
  await everybodyAgrees(workspaceId, { clients, at: before })
  const as = <T>(who: typeof marit, work: (scope: ClientScope) => Promise<T>, at = now) =>
    inScope({ workspaceId, actor: who.actor, now: at }, work)
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) =>
    inScope({ workspaceId, actor: owner, now }, work)
  const says = (key: string, decision: Decision, who = marit, at = new Date("2026-11-20T09:00:00Z")) =>
    aConsent(workspaceId, { clientId: who.clientId, key, decision, at })
  const practice = async (reveal: "when_all_done" | "on_release" = "when_all_done", minuteOfDay = 1260) =>
    (await anAssignment(workspaceId, { relationshipId, clients, staff: owner, firstDate: today, reveal, minuteOfDay }))
      .occurrenceIds[0] ?? ""
  const answered = async (occurrenceId: string, who: typeof marit) =>
    aResponse(workspaceId, occurrenceId, {
      client: who.actor,
      at: now,
      answers: { line: { answer: line, audience: "relationship" } },
    })
  return { harbour, workspaceId, relationshipId, clients, marit, jonas, owner, as, asStaff, says, practice, answered }
}
type House = Awaited<ReturnType<typeof aCoupleAtWork>>

const save = (occurrenceId: string) => (scope: ClientScope) =>
  saveStep(scope, {
    occurrenceId,
    stepKey: "line",
    value: line,
    audience: "practitioner",
    writer: scope.actor.clientId,
    sequence: 1,
    replaces: [],
  })

const daysToBook = async ({ harbour, relationshipId, marit, as }: House) => {
  await openEveryDay(harbour)
  const { serviceId } = await aService(harbour)
  const { sets } = await as(marit, (scope) => openDays(scope, { serviceId }))
  return { serviceId, relationshipId, startDate: sets[0]?.startDate ?? today, agrees: true as const }
}

/** Each step of the table as it is tried, with what comes of it; Marit's documents are what differs. */
const attempts: Readonly<Record<Step, (house: House) => Promise<Promise<string>[]>>> = {
  intake: async ({ workspaceId, relationshipId, marit, as }) => {
    const asked = { relationshipId, clientId: marit.clientId, at: before }
    const request = await aFormRequest(workspaceId, asked)
    const fresh = await aFormRequest(workspaceId, asked)
    const draft = await aSubmission(workspaceId, { ...request, startedAt: before, submittedAt: null })
    const sent = await aFormRequest(workspaceId, asked)
    await aSubmission(workspaceId, { ...sent, startedAt: before, submittedAt: before })
    const writing = { questionKey: "brings", value: "words", writer: uuidV7(), sequence: 9, replaces: [] }
    return [
      outcome(as(marit, (scope) => beginForm(scope, fresh.requestId))),
      outcome(as(marit, (scope) => changeAnswers(scope, sent.requestId))),
      outcome(as(marit, (scope) => saveAnswer(scope, { submissionId: draft.submissionId, ...writing }))),
    ].concat([
      outcome(
        as(marit, async (scope) => {
          const again = await aFormRequest(workspaceId, asked)
          const other = await aSubmission(workspaceId, { ...again, startedAt: before, submittedAt: null })
          return submitForm(scope, other.submissionId)
        }),
      ),
    ])
  },
  acceptance: async ({ harbour, clients, asStaff, workspaceId }) => {
    const { relationshipId } = await aRelationship(harbour, { members: [{ name: "Sami" }], accepted: false })
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, ({ db }) =>
      db.member.updateMany({ where: { relationshipId }, data: { clientId: clients[0]?.clientId ?? "" } }),
    )
    return [outcome(asStaff((scope) => acceptWithConsents(scope, relationshipId)))]
  },
  assigning: async ({ workspaceId, relationshipId, clients, asStaff }) => {
    const { exerciseId } = await anExercise(workspaceId)
    return [
      outcome(
        asStaff((scope) =>
          assign(scope, {
            assignmentId: uuidV7(),
            relationshipId,
            exerciseId,
            clientIds: clients.map(({ clientId }) => clientId),
            rationale: "To know where you are.",
            weekdays: [2],
            minuteOfDay: 1260 as never,
            firstDate: today,
            lastDate: null,
            audience: "relationship",
            reveal: "when_all_done",
          }),
        ),
      ),
    ]
  },
  answering: async ({ marit, as, practice }) => {
    const [one, two, three] = [await practice(), await practice(), await practice()]
    return [
      outcome(as(marit, (scope) => startPractice(scope, one))),
      outcome(as(marit, save(two))),
      outcome(as(marit, (scope) => submitPractice(scope, three))),
    ]
  },
  revealing: async (house) => {
    const { marit, jonas, as, asStaff, practice, answered } = house
    const [byItself, byStaff] = [await practice(), await practice("on_release")]
    for (const id of [byItself, byStaff]) await answered(id, marit)
    await answered(byStaff, jonas)
    await as(jonas, (scope) => submitPractice(scope, byItself))
    const opened = (await as(jonas, (scope) => openedList(scope, {}))).opened.map((one) => one.occurrenceId)
    return [
      Promise.resolve(opened.includes(byItself) ? "done" : "stays closed"),
      outcome(asStaff((scope) => releaseOccurrence(scope, { occurrenceId: byStaff, knowing: false }))),
    ]
  },
  messagesToAll: async ({ relationshipId, marit, as, asStaff }) => [
    outcome(
      as(marit, (scope) => reply(scope, { messageId: uuidV7(), relationshipId, to: "relationship", body: "words" })),
    ),
    outcome(
      asStaff((scope) => writeToMembers(scope, { messageId: uuidV7(), relationshipId, to: "all", body: "words" })),
    ),
  ],
  booking: async (house) => {
    const wanted = await daysToBook(house)
    const offered = await house.as(house.jonas, bookable)
    return [
      Promise.resolve(offered.services.length > 0 ? "done" : "not offered"),
      outcome(house.as(house.jonas, (scope) => holdDays(scope, wanted))),
    ]
  },
}

const triedIn = async (house: House) => {
  const came: [Step, string[]][] = []
  for (const step of steps) came.push([step, await Promise.all(await attempts[step](house))])
  return Object.fromEntries(came) as Record<Step, string[]>
}

describe("a couple that has agreed to everything", () => {
  it("is stopped by nothing", async () => {
    const came = await triedIn(await aCoupleAtWork())
    for (const step of steps) expect([step, new Set(came[step])]).toEqual([step, new Set(["done"])])
  }, 60_000)
})

describe("what Marit has said no to", () => {
  const mine = "WAITS_FOR_YOUR_CONSENT"
  const stopped: Readonly<Record<Step, readonly string[]>> = {
    intake: [mine, mine, mine, mine],
    acceptance: ["WAITS_FOR_CONSENTS"],
    assigning: ["WAITS_FOR_CONSENTS"],
    answering: [mine, mine, mine],
    revealing: ["stays closed", "WAITS_FOR_CONSENTS"],
    messagesToAll: [mine, "WAITS_FOR_CONSENTS"],
    booking: ["not offered", "NOT_OPEN_TO_BOOK"],
  }
  it.each([
    ["privacy", steps],
    ["service", ["acceptance", "assigning", "answering", "revealing", "booking"]],
    // Of who comes alone, as in the acceptance here, this document is not asked.
    ["confidentiality_no_secrets", steps.filter((step) => step !== "acceptance")],
    ["booking_together", ["booking"]],
  ] as const)(
    "a no to %s stops these at once and no others: %j",
    async (key, expected) => {
      const house = await aCoupleAtWork()
      await house.says(key, "no")
      const came = await triedIn(house)
      for (const step of steps)
        expect([step, came[step]]).toEqual([
          step,
          (expected as readonly Step[]).includes(step) ? stopped[step] : stopped[step].map(() => "done"),
        ])
    },
    60_000,
  )
})

it("asks again for a new version before anything goes on, whatever was said to the one before", async () => {
  const house = await aCoupleAtWork()
  const next = { key: "service", title: "Working together", body: "New words.", required: true, notes: "" }
  await house.asStaff((scope) => publishDocument(scope, next))
  await house.says("service", "yes", house.jonas)
  const came = await triedIn(house)
  expect(steps.filter((step) => came[step].every((one) => one === "done"))).toEqual(["messagesToAll"])
}, 60_000)

describe("a consent withdrawn in the middle of the work", () => {
  it("pauses her practices and reminders alone; she can still decline and write to her practitioner", async () => {
    const { workspaceId, relationshipId, marit, jonas, as, says, practice } = await aCoupleAtWork()
    const [one, two] = [await practice("when_all_done", 0), await practice()]
    await says("privacy", "no")
    const hers = await as(marit, (scope) => todayPractices(scope, "Europe/Oslo"))
    expect([hers.open, hers.waiting]).toEqual([[], 2])
    expect((await as(marit, (scope) => practiceOf(scope, one))).state).toBe("waits")
    expect(await outcome(as(marit, (scope) => declinePractice(scope, two)))).toBe("done")
    const toStaff = { messageId: uuidV7(), relationshipId, to: "practitioner", body: "words" } as const
    expect(await outcome(as(marit, (scope) => reply(scope, toStaff)))).toBe("done")
    const system = { kind: "system", reason: "test" } as const
    await inScope({ workspaceId, actor: system, now: new Date("2026-11-24T00:30:00Z") }, remindDue)
    const reminded = (who: typeof marit) =>
      as(who, ({ db }) => db.response.count({ where: { clientId: who.clientId, remindedAt: { not: null } } }))
    expect([await reminded(marit), await reminded(jonas)]).toEqual([0, 1])
  })

  it("tells Jonas nothing: his practices, messages and pages are as if she had said nothing", async () => {
    const told = async (withdraws: boolean) => {
      const { jonas, as, says, practice, relationshipId, harbour } = await aCoupleAtWork()
      const occurrenceId = await practice()
      if (withdraws) await says("privacy", "no")
      const toAll = { messageId: uuidV7(), relationshipId, to: "relationship", body: "words" } as const
      return JSON.stringify([
        await outcome(as(jonas, save(occurrenceId))),
        await outcome(as(jonas, (scope) => submitPractice(scope, occurrenceId))),
        await outcome(as(jonas, (scope) => reply(scope, toAll))),
        (await as(jonas, (scope) => todayPractices(scope, "Europe/Oslo"))).done.length,
        await as(jonas, ({ db }) => db.consent.count({ where: { decision: "no" } })),
        harbour.name,
      ])
    }
    expect(await told(true)).toBe(await told(false))
  })

  it("opens what waited for it alone once she says yes again", async () => {
    const { workspaceId, relationshipId, marit, jonas, as, says, practice, answered } = await aCoupleAtWork()
    const occurrenceId = await practice()
    await answered(occurrenceId, marit)
    await says("service", "no")
    await as(jonas, (scope) => submitPractice(scope, occurrenceId))
    const opened = async () => (await as(jonas, (scope) => openedList(scope, {}))).opened.length
    expect(await opened()).toBe(0)
    const { documentId } = await says("service", "yes", marit, new Date("2026-11-21T09:00:00Z"))
    const system = { kind: "system", reason: "test" } as const
    const fact = { documentId, clientId: marit.clientId, decision: "yes" }
    await inScope({ workspaceId, actor: system, now }, (scope) =>
      openAfterYes.run(scope, fact, { eventId: relationshipId, at: now }),
    )
    expect(await opened()).toBe(1)
  })
})
