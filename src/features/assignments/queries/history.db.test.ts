import fc from "fast-check"
import { expect, it } from "vitest"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs, queuedMails } from "@/launch/vitest/queued-jobs"
import { DAY_MS } from "@/lib/time/interval"
import { toLocalDate } from "@/lib/time/local-date"
import { type ClientActor, inScope } from "@/server/data/scope"
import { saveAnswer } from "../commands/responding/answer"
import { declinePractice, submitPractice } from "../commands/responding/send"
import { anAssignment } from "../factory"
import { openWithoutLeaver } from "../reactions"
import { closesAt } from "../rules/opening"
import { practiceOf } from "./practice"
import { todayPractices } from "./today"
import { openedList } from "./together"

const dueDate = toLocalDate("2026-11-24")
const begin = new Date("2026-11-24T19:00:00Z")
const later = (days: number) => new Date(begin.getTime() + days * DAY_MS)
const names = ["Noor", "Ilse", "Tom"] as const

/** Each comes some days after the one before. */
type Action = Readonly<{ who: number; days: number }> &
  (Readonly<{ does: "saves"; audience: Audience }> | Readonly<{ does: "sends" | "declines" | "leaves" }>)

/** What is true of one member; the model that the database is held against. */
type Told = { draft: Audience | null; state: "open" | "sent" | "declined"; left: boolean }

/** Mostly the same day; a history may go on past the week in which the practice takes answers. */
const when = {
  who: fc.nat({ max: 2 }),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) }),
}
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...when,
      does: fc.constant("saves" as const),
      audience: fc.constantFrom("only_me", "practitioner", "relationship"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ ...when, does: fc.constant("sends" as const) }) },
  { weight: 1, arbitrary: fc.record({ ...when, does: fc.constant("declines" as const) }) },
  { weight: 1, arbitrary: fc.record({ ...when, does: fc.constant("leaves" as const) }) },
)

/** The rule in one place: whether anything opens after this deed, an answer or someone's leaving. A decline is no answer. */
const opensAfter = (members: readonly Told[], at: Date) =>
  at < closesAt(dueDate) &&
  members.every(({ state, left }) => left || state === "sent") &&
  members.some(({ left }) => !left) &&
  members.some(({ state, draft }) => state === "sent" && draft === "relationship")

const apply = (members: readonly Told[], isOpen: boolean, { who, ...what }: Action, at: Date): boolean => {
  const member = members[who]
  if (!member || member.left) return isOpen
  if (what.does === "leaves") member.left = true
  else if (member.state !== "open" || at >= closesAt(dueDate)) return isOpen
  else if (what.does === "saves") member.draft = what.audience
  else member.state = what.does === "sends" ? "sent" : "declined"
  return isOpen || opensAfter(members, at)
}

const aWorld = async (harbour: Awaited<ReturnType<typeof aWorkspace>>) => {
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: names.map((name) => ({ name, signsIn: false })),
  })
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients,
    staff: owner,
    firstDate: dueDate,
  })
  const occurrenceId = occurrenceIds[0] ?? ""
  const leave = async (clientId: string, now: Date) => {
    await inScope({ workspaceId, actor: owner, now }, ({ db }) =>
      db.member.updateMany({ where: { relationshipId, clientId }, data: { leftAt: now } }),
    )
    const meta = { eventId: "test", at: now }
    await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
      openWithoutLeaver.run(scope, { relationshipId, clientId }, meta),
    )
  }
  const act = (actor: ClientActor, one: Action, { now, sequence }: { now: Date; sequence: number }) =>
    inScope({ workspaceId, actor, now }, async (scope): Promise<unknown> => {
      if (one.does === "sends") return submitPractice(scope, occurrenceId)
      if (one.does === "declines") return declinePractice(scope, occurrenceId)
      const value = { kind: "emotional_map_affect" as const, point: null }
      const writing = { writer: actor.clientId, sequence, replaces: [] }
      return (
        one.does === "saves" &&
        saveAnswer(scope, { occurrenceId, stepKey: "place", value, audience: one.audience, ...writing })
      )
    })
  return {
    workspaceId,
    clients,
    occurrenceId,
    perform: async (one: Action, now: Date, sequence: number) => {
      const client = clients[one.who]
      if (!client) return
      const deed = one.does === "leaves" ? leave(client.clientId, now) : act(client.actor, one, { now, sequence })
      await deed.catch((error) => expect(error).toHaveProperty("code"))
    },
  }
}
type World = Awaited<ReturnType<typeof aWorld>>

const othersRead = ({ workspaceId, clients, occurrenceId }: World) =>
  Promise.all(
    clients.map(({ actor, clientId }) =>
      inScope({ workspaceId, actor }, ({ db }) =>
        db.answer.count({ where: { occurrenceId, clientId: { not: clientId } } }),
      ),
    ),
  )

const histories = fc.array(action, { minLength: 3, maxLength: 10 })

const today = { days: 0 } as const
const saves = (who: number) => ({ ...today, who, does: "saves", audience: "relationship" }) as const
const does = (who: number, deed: "sends" | "declines" | "leaves") => ({ ...today, who, does: deed }) as const

/** Histories that chance may miss: the last one declines, somebody else does, who declined leaves, and the week is over. */
const told: [Action[]][] = [
  [[saves(0), does(0, "sends"), saves(1), does(1, "sends"), does(2, "declines")]],
  [[saves(0), does(1, "declines"), does(0, "sends"), does(2, "sends")]],
  [[saves(0), does(0, "sends"), does(2, "declines"), does(1, "sends"), does(2, "leaves")]],
  [[saves(0), does(0, "sends"), does(1, "sends"), { ...does(2, "leaves"), days: 8 }]],
]

it("opens nothing early, nothing too wide and everything that is due, in any history of three members", async () => {
  const harbour = await aWorkspace()
  await fc.assert(
    fc.asyncProperty(histories, async (actions) => {
      const here = await aWorld(harbour)
      const members: Told[] = names.map(() => ({ draft: null, state: "open", left: false }))
      let isOpen = false
      let days = 0
      for (const [n, one] of actions.entries()) {
        days += one.days
        await here.perform(one, later(days), n + 1)
        isOpen = apply(members, isOpen, one, later(days))
        const meant = members.map(({ draft, state }) => isOpen && state === "sent" && draft === "relationship")
        const expected = members.map(({ left }, me) =>
          left ? 0 : meant.filter((is, other) => is && other !== me).length,
        )
        expect(await othersRead(here)).toEqual(expected)
      }
    }),
    { numRuns: 14, examples: told, interruptAfterTimeLimit: 40_000 },
  )
}, 60_000)

const anyId = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const inWords = (told: unknown) =>
  JSON.stringify(told, (key, value) =>
    typeof value === "bigint" ? String(value) : key === "content" ? "the exercise" : value,
  )
/** The database promises no order; ids are drawn and give none. */
const inOrder = (rows: readonly object[]) => {
  const wordsOf = (row: object) => inWords(row).replaceAll(anyId, "")
  return rows.toSorted((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1))
}

/** All that a member can be told of a practice: their pages, every row of the database that is theirs to read, every mail. */
const toldTo = async ({ workspaceId, occurrenceId }: World, actor: ClientActor, now: Date) => {
  const tables = ["answers", "responses", "occurrences", "assignments", "messages", "audit_events", "waiting_reviews"]
  const told = await inScope({ workspaceId, actor, now }, async (scope) => [
    await Promise.all(
      tables.map(async (table) => inOrder(await scope.db.$queryRawUnsafe<object[]>(`SELECT * FROM ${table}`))),
    ),
    await todayPractices(scope, "Europe/Oslo"),
    await practiceOf(scope, occurrenceId).catch(String),
    await openedList(scope, {}),
  ])
  const text = inWords(told)
  // The ids of this world differ from those of the next; everything else must not.
  const ids = [...new Set(text.match(anyId))]
  return ids.reduce((all, id, n) => all.replaceAll(id, `id-${n}`), text)
}

/** The same history in which nobody said "not this time": who did says nothing more. */
const inSilence = (actions: readonly Action[]): (Action | null)[] => {
  const declined = new Set<number>()
  return actions.map((one) => {
    if (one.does === "declines") declined.add(one.who)
    return declined.has(one.who) && one.does !== "leaves" ? null : one
  })
}

it("tells nobody else of a “not this time”: each history looks as if it had been silence", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (actions) => {
      // Who has sent cannot decline any more, so that is no decline.
      const sent = new Set<number>()
      const said = actions.filter((one) => {
        if (one.does === "sends") sent.add(one.who)
        return one.does !== "declines" || !sent.has(one.who)
      })
      const worlds = [await aWorld(await aWorkspace()), await aWorld(await aWorkspace())] as const
      let days = 0
      for (const [n, one] of said.entries()) {
        days += one.days
        const quiet = inSilence(said)[n]
        await worlds[0].perform(one, later(days), n + 1)
        if (quiet) await worlds[1].perform(quiet, later(days), n + 1)
      }
      const spoke = new Set(said.flatMap(({ does, who }) => (does === "declines" ? [who] : [])))
      const listeners = names.map((_, n) => n).filter((n) => !spoke.has(n))
      const listened = async (world: World) => {
        const all: string[] = []
        for (const n of listeners)
          for (const after of [0, 8]) {
            const { actor } = world.clients[n] ?? {}
            if (actor) all.push(await toldTo(world, actor, later(days + after)))
          }
        return all
      }
      expect(await listened(worlds[0])).toEqual(await listened(worlds[1]))
      const mails = await Promise.all(worlds.map(async ({ workspaceId }) => (await queuedMails(workspaceId)).length))
      const events = await Promise.all(
        worlds.map(async ({ workspaceId }) => (await queuedJobs("event", workspaceId)).length),
      )
      expect([mails[0], events[0]]).toEqual([mails[1], events[1]])
    }),
    { numRuns: 12, examples: told, interruptAfterTimeLimit: 40_000 },
  )
}, 60_000)
