import { describe, expect, it } from "vitest"
import { memberLeaves } from "@/features/relationships/commands/members"
import { aRelationship } from "@/features/relationships/factory"
import { aSafetySignal, closedSignal, readSignal } from "@/features/safety/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { recordStatements } from "@/launch/vitest/statements"
import { DAY_MS } from "@/lib/time/interval"
import { toLocalDate } from "@/lib/time/local-date"
import { type ClientActor, inScope } from "@/server/data/scope"
import { anAssignment, aResponse } from "../../factory"
import { practiceOf } from "../../queries/practice"
import { todayPractices } from "../../queries/today"
import { openedList, openedOf } from "../../queries/together"
import { openWithoutLeaver } from "../../reactions"
import type { RevealRule } from "../../schema"
import { submitPractice } from "../responding/send"
import { commentOnOccurrence } from "./comment"
import { releaseOccurrence } from "./reveal"

const now = new Date("2026-11-24T19:00:00Z")
const days = (n: number) => new Date(now.getTime() + n * DAY_MS)
const place = { kind: "emotional_map_affect" as const, point: { valence: -0.4, arousal: 0.5 } }
const answers = { place: { answer: place, audience: "relationship" } } as const
const system = { kind: "system", reason: "test" } as const

/** A practice of everybody in a relationship, for which each has written and nobody has sent. */
const aDue = async ({ reveal = "when_all_done" as RevealRule, names = ["Marit", "Jonas"] } = {}) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, { members: names.map((name) => ({ name })) })
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    firstDate: toLocalDate("2026-11-24"),
    reveal,
  })
  const [occurrenceId = ""] = occurrenceIds
  for (const { actor } of clients)
    await aResponse(workspaceId, occurrenceId, { client: actor, at: now, answers, state: "draft" })
  const called = (wanted: string) => {
    const found = clients.find(({ name }) => name === wanted)
    if (!found) throw new Error(`there is no ${wanted}`)
    return found
  }
  const as = <T>(name: string, at: Date, work: Parameters<typeof inScope<ClientActor, T>>[1]) =>
    inScope({ workspaceId, actor: called(name).actor, now: at }, work)
  return {
    workspaceId,
    owner,
    relationshipId,
    occurrenceId,
    called,
    as,
    raise: (name: string, at = now) => aSafetySignal(workspaceId, { client: called(name).actor, relationshipId, at }),
    sends: (name: string, at = now) => as(name, at, (scope) => submitPractice(scope, occurrenceId)),
    release: (knowing: boolean, at = now) =>
      inScope({ workspaceId, actor: owner, now: at }, (scope) => releaseOccurrence(scope, { occurrenceId, knowing })),
    leaves: async (name: string, at = now) => {
      const { clientId } = called(name)
      await inScope({ workspaceId, actor: owner, now: at }, (scope) =>
        memberLeaves(scope, { relationshipId, clientId }),
      )
      await inScope({ workspaceId, actor: system, now: at }, (scope) =>
        openWithoutLeaver.run(scope, { relationshipId, clientId }, { eventId: "test", at }),
      )
    },
    /** How many answers of others each of them reads, by plain SQL. */
    read: async () =>
      Promise.all(
        clients.map(({ actor, clientId }) =>
          inScope({ workspaceId, actor, now }, ({ db }) =>
            db.answer.count({ where: { occurrenceId, clientId: { not: clientId } } }),
          ),
        ),
      ),
  }
}
type Due = Awaited<ReturnType<typeof aDue>>

const codeOf = (trying: Promise<unknown>) =>
  trying.then(
    () => "done",
    (error: { code?: string }) => error.code,
  )

describe("while a safety signal is open", () => {
  it("nothing opens by itself, for both alike, whoever raised it and whoever sends last", async () => {
    for (const author of ["Marit", "Jonas"])
      for (const order of [
        ["Marit", "Jonas"],
        ["Jonas", "Marit"],
      ])
        for (const reveal of ["when_all_done", "immediately"] as const) {
          const due = await aDue({ reveal })
          await due.raise(author)
          for (const name of order) await due.sends(name)
          expect([author, order, reveal, await due.read()]).toEqual([author, order, reveal, [0, 0]])
        }
  })

  it("opens as ever in other relationships", async () => {
    const due = await aDue()
    await (await aDue()).raise("Marit")
    await due.sends("Marit")
    await due.sends("Jonas")
    expect(await due.read()).toEqual([1, 1])
  })

  it("is held by the database as well, against the product itself", async () => {
    const due = await aDue()
    await due.raise("Marit")
    await due.sends("Marit")
    await due.sends("Jonas")
    const opening = (table: "answers" | "occurrences") =>
      inScope({ workspaceId: due.workspaceId, actor: system, now }, ({ db }) =>
        db.$executeRawUnsafe(
          `UPDATE ${table} SET revealed_at = $1 WHERE ${table === "answers" ? "occurrence_id" : "id"} = $2::uuid`,
          now,
          due.occurrenceId,
        ),
      ).catch((error: Error) => (/nothing opens before/.test(error.message) ? "refused" : error.message))
    for (const table of ["answers", "occurrences"] as const)
      expect([table, await opening(table)]).toEqual([table, "refused"])
  })

  it("what was written does not open either because its author leaves", async () => {
    const due = await aDue({ names: ["Noor", "Ilse", "Tom"] })
    await due.raise("Noor")
    for (const name of ["Noor", "Ilse", "Tom"]) await due.sends(name)
    await due.leaves("Noor")
    expect(await due.read()).toEqual([0, 0, 0])
  })

  it("staff writes to each alone, and not to all of them: that would tell that something holds it", async () => {
    const due = await aDue()
    await due.raise("Marit")
    await due.sends("Marit")
    await due.sends("Jonas")
    const comment = (to: string) =>
      inScope({ workspaceId: due.workspaceId, actor: due.owner, now }, (scope) =>
        commentOnOccurrence(scope, {
          messageId: crypto.randomUUID(),
          occurrenceId: due.occurrenceId,
          to,
          body: "Thank you.",
          reviewed: false,
          seen: null,
        }),
      )
    expect(await codeOf(comment("all"))).toBe("NOT_ALL_ANSWERED")
    expect(await codeOf(comment(due.called("Jonas").clientId))).toBe("done")
  })
})

describe("what staff opens", () => {
  it("waits until they have been told, and until somebody has read it; then it is theirs to decide", async () => {
    const due = await aDue({ reveal: "on_release" })
    const { signalId } = await due.raise("Marit")
    await due.sends("Marit")
    await due.sends("Jonas")
    for (const knowing of [false, true])
      expect(await due.release(knowing)).toEqual({ toKnow: { signalId, isRead: false } })
    await readSignal(due.workspaceId, signalId, { by: due.owner, at: now })
    expect(await due.release(false)).toEqual({ toKnow: { signalId, isRead: true } })
    expect(await due.read()).toEqual([0, 0])
    expect(await due.release(true)).toEqual({ toKnow: null })
    expect(await due.read()).toEqual([1, 1])
  })

  it("is refused by the database while nobody has read it", async () => {
    const due = await aDue({ reveal: "on_release" })
    const { signalId } = await due.raise("Marit")
    await due.sends("Marit")
    await due.sends("Jonas")
    const opening = () =>
      inScope(
        { workspaceId: due.workspaceId, actor: system, now },
        ({ db }) => db.$executeRaw`UPDATE occurrences SET revealed_at = ${now} WHERE id = ${due.occurrenceId}::uuid`,
      ).catch((error: Error) => (/nothing opens before/.test(error.message) ? "refused" : error.message))
    expect(await opening()).toBe("refused")
    await readSignal(due.workspaceId, signalId, { by: due.owner, at: now })
    expect(await opening()).toBe(1)
  })
})

describe("closing it", () => {
  it("opens nothing; what was completed meanwhile stays closed, and its authors are told at the end of its week", async () => {
    const due = await aDue({ names: ["Noor", "Ilse", "Tom"] })
    const { signalId } = await due.raise("Noor")
    for (const name of ["Noor", "Ilse", "Tom"]) await due.sends(name)
    await closedSignal(due.workspaceId, signalId, { by: due.owner, at: days(1) })
    expect(await due.read()).toEqual([0, 0, 0])
    await due.leaves("Tom", days(2))
    expect(await due.read()).toEqual([0, 0, 0])
    const told = (at: Date) => due.as("Ilse", at, (scope) => practiceOf(scope, due.occurrenceId))
    expect([(await told(days(2))).didNotOpen, (await told(days(8))).didNotOpen]).toEqual([false, true])
  })

  it("lets what still waits for an answer open with that answer", async () => {
    const due = await aDue()
    const { signalId } = await due.raise("Marit")
    await due.sends("Marit")
    await closedSignal(due.workspaceId, signalId, { by: due.owner, at: days(1) })
    await due.sends("Jonas", days(2))
    expect(await due.read()).toEqual([1, 1])
  })
})

/** All that Jonas can be told: his pages, every row that is his to read, by plain SQL; and what he is refused. */
const toldTo = async ({ occurrenceId, as }: Due, name: string, at: Date) => {
  const tables = [
    "answers",
    "responses",
    "occurrences",
    "assignments",
    "messages",
    "message_notices",
    "occurrence_comments",
    "audit_events",
    "waiting_reviews",
    "reviews",
    "members",
    "safety_signals",
    "safety_answers",
    "safety_notes",
  ]
  const told = await as(name, at, async (scope) => {
    const rows: unknown[] = []
    for (const table of tables) rows.push([table, await scope.db.$queryRawUnsafe(`SELECT * FROM ${table}`)])
    return [
      rows,
      await todayPractices(scope, "Europe/Oslo"),
      await practiceOf(scope, occurrenceId),
      await openedList(scope, {}),
    ]
  })
  const refused = await as(name, at, (scope) => openedOf(scope, occurrenceId)).catch(String)
  const text = JSON.stringify([told, refused], (_, value) => (typeof value === "bigint" ? String(value) : value))
  // The ids of this world differ from those of the next; everything else must not.
  const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))]
  return ids.reduce((all, id, n) => all.replaceAll(id, `id-${n}`), text)
}

describe("Jonas, meanwhile and afterwards", () => {
  it("is told the same, in words, counts, order and time, and asked for the same statements, as where Marit has sent nothing", async () => {
    const recorder = recordStatements()
    const story = async (told: "signal" | "silence", reveal: RevealRule) => {
      const due = await aDue({ reveal })
      // In both worlds Marit has sent her form; in one of them she has said No, and has sent her practice too.
      if (told === "signal") {
        const { signalId } = await due.raise("Marit")
        await due.sends("Marit")
        await readSignal(due.workspaceId, signalId, { by: due.owner, at: now })
      }
      recorder.begin()
      await due.sends("Jonas")
      const sent = recorder.sent().map(({ text }) => text)
      const seen = [await toldTo(due, "Jonas", now), await toldTo(due, "Jonas", days(6))]
      if (told === "signal") {
        const [open] = await inScope({ workspaceId: due.workspaceId, actor: due.owner, now: days(6) }, ({ db }) =>
          db.safetySignal.findMany({ where: { closedAt: null }, select: { id: true } }),
        )
        await closedSignal(due.workspaceId, open?.id ?? "", { by: due.owner, at: days(6) })
      }
      seen.push(await toldTo(due, "Jonas", days(6)), await toldTo(due, "Jonas", days(8)))
      const mails = (await queuedMails(due.workspaceId)).length
      const opened = (await queuedJobs("event", due.workspaceId)).filter(({ name }) => /Revealed/.test(name)).length
      return { sent, seen, mails, opened }
    }
    expect(await story("signal", "when_all_done")).toEqual(await story("silence", "when_all_done"))
    recorder.stop()
  })
})
