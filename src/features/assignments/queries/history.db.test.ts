import fc from "fast-check"
import { expect, it } from "vitest"
import type { Audience } from "@/features/exercises/schema"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope } from "@/server/data/scope"
import { saveAnswer } from "../commands/responding/answer"
import { declinePractice, submitPractice } from "../commands/responding/send"
import { anAssignment } from "../factory"
import { openWithoutLeaver } from "../reactions"

const now = new Date("2026-11-24T19:00:00Z")
const names = ["Noor", "Ilse", "Tom"] as const

type Action = Readonly<{ who: number }> &
  (Readonly<{ does: "saves"; audience: Audience }> | Readonly<{ does: "sends" | "declines" | "leaves" }>)

/** What is true of one member; the model that the database is held against. */
type Told = { draft: Audience | null; state: "open" | "sent" | "declined"; left: boolean }

const who = fc.nat({ max: 2 })
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who,
      does: fc.constant("saves" as const),
      audience: fc.constantFrom("only_me", "practitioner", "relationship"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ who, does: fc.constant("sends" as const) }) },
  { weight: 1, arbitrary: fc.record({ who, does: fc.constant("declines" as const) }) },
  { weight: 1, arbitrary: fc.record({ who, does: fc.constant("leaves" as const) }) },
)

/** The rule in one place: whether anything opens after this action, an answer or someone's leaving. */
const opensAfter = (members: readonly Told[]) =>
  members.every(({ state, left }) => left || state !== "open") &&
  members.some(({ left }) => !left) &&
  members.some(({ state, draft }) => state === "sent" && draft === "relationship")

const apply = (members: readonly Told[], isOpen: boolean, { who, ...what }: Action): boolean => {
  const member = members[who]
  if (!member || member.left) return isOpen
  if (what.does === "leaves") member.left = true
  else if (member.state !== "open") return isOpen
  else if (what.does === "saves") member.draft = what.audience
  else member.state = what.does === "sends" ? "sent" : "declined"
  return isOpen || opensAfter(members)
}

it("opens nothing early, nothing too wide and everything that is due, in any history of three members", async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const world = async () => {
    const { relationshipId, clients } = await aRelationship(harbour, {
      members: names.map((name) => ({ name, signsIn: false })),
    })
    const { occurrenceIds } = await anAssignment(workspaceId, {
      relationshipId,
      clients,
      staff: owner,
      firstDate: toLocalDate("2026-11-24"),
    })
    return { relationshipId, clients, occurrenceId: occurrenceIds[0] ?? "" }
  }
  type World = Awaited<ReturnType<typeof world>>

  const perform = async ({ relationshipId, clients, occurrenceId }: World, one: Action, sequence: number) => {
    const client = clients[one.who]
    if (!client) return
    const leave = async () => {
      const { clientId } = client
      await inScope({ workspaceId, actor: owner, now }, ({ db }) =>
        db.member.updateMany({ where: { relationshipId, clientId }, data: { leftAt: now } }),
      )
      const meta = { eventId: "test", at: now }
      await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
        openWithoutLeaver.run(scope, { relationshipId, clientId }, meta),
      )
    }
    const act = () =>
      inScope({ workspaceId, actor: client.actor, now }, async (scope): Promise<unknown> => {
        if (one.does === "sends") return submitPractice(scope, occurrenceId)
        if (one.does === "declines") return declinePractice(scope, occurrenceId)
        const value = { kind: "emotional_map_affect" as const, point: null }
        return (
          one.does === "saves" &&
          saveAnswer(scope, {
            occurrenceId,
            stepKey: "place",
            value,
            audience: one.audience,
            writer: client.clientId,
            sequence,
            replaces: [],
          })
        )
      })
    await (one.does === "leaves" ? leave() : act()).catch((error) => expect(error).toHaveProperty("code"))
  }

  const othersRead = ({ clients, occurrenceId }: World) =>
    Promise.all(
      clients.map(({ actor, clientId }) =>
        inScope({ workspaceId, actor }, ({ db }) =>
          db.answer.count({ where: { occurrenceId, clientId: { not: clientId } } }),
        ),
      ),
    )

  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 10 }), async (actions) => {
      const here = await world()
      const members: Told[] = names.map(() => ({ draft: null, state: "open", left: false }))
      let isOpen = false
      for (const [n, one] of actions.entries()) {
        await perform(here, one, n + 1)
        isOpen = apply(members, isOpen, one)
        const meant = members.map(({ draft, state }) => isOpen && state === "sent" && draft === "relationship")
        const expected = members.map(({ left }, me) =>
          left ? 0 : meant.filter((is, other) => is && other !== me).length,
        )
        expect(await othersRead(here)).toEqual(expected)
      }
    }),
    { numRuns: 12, interruptAfterTimeLimit: 40_000 },
  )
}, 60_000)
