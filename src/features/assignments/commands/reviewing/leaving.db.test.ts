import { describe, expect, it } from "vitest"
import { memberLeaves } from "@/features/relationships/commands/members"
import { memberLeft } from "@/features/relationships/events"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { toLocalDate } from "@/lib/time/local-date"
import { reactions } from "@/root/rooms"
import { inScope } from "@/server/data/scope"
import { occurrenceRevealed } from "../../events"
import { anAssignment, aResponse } from "../../factory"
import type { RevealRule } from "../../schema"
import { submitPractice } from "../responding/send"

const now = new Date("2026-11-24T19:00:00Z")
const place = { kind: "emotional_map_affect" as const, point: { valence: -0.4, arousal: 0.5 } }
const system = { kind: "system", reason: "test" } as const

type Given = { names?: string[]; without?: string[]; reveal?: RevealRule; weeks?: number }

/** A practice of everybody in the relationship except those named in `without`. */
const aDue = async ({ names = ["Noor", "Ilse", "Tom"], without = [], reveal = "when_all_done", weeks = 1 }: Given) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, { members: names.map((name) => ({ name })) })
  const { occurrenceIds } = await anAssignment(workspaceId, {
    relationshipId,
    clients: clients.filter(({ name }) => !without.includes(name)),
    staff: owner,
    firstDate: toLocalDate("2026-11-10"),
    until: toLocalDate(["2026-11-10", "2026-11-17", "2026-11-24"][weeks - 1] ?? "2026-11-10"),
    reveal,
  })
  const [occurrenceId = ""] = occurrenceIds
  const client = (displayName: string) => {
    const found = clients.find(({ name }) => name === displayName)
    if (!found) throw new Error(`there is no ${displayName}`)
    return found
  }
  const queued = async (kind: { name: string }) =>
    (await queuedJobs("event", workspaceId)).filter(({ name }) => name === kind.name)
  return {
    occurrenceId,
    occurrenceIds,
    answers: (displayName: string, state: "sent" | "draft" | "declined" = "sent", id = occurrenceId) =>
      aResponse(workspaceId, id, { client: client(displayName).actor, at: now, state, answers: { place } }),
    /** Sends, and does something else before the transaction is over. */
    submits: (displayName: string, meanwhile: () => Promise<void> = async () => undefined) =>
      inScope({ workspaceId, actor: client(displayName).actor, now }, async (scope) => {
        await submitPractice(scope, occurrenceId)
        await meanwhile()
      }),
    leaves: (displayName: string) =>
      inScope({ workspaceId, actor: owner, now }, (scope) =>
        memberLeaves(scope, { relationshipId, clientId: client(displayName).clientId }),
      ),
    /** What the worker does with the last to leave. */
    follow: async () => {
      const left = (await queued(memberLeft)).at(-1)
      for (const { event, run } of reactions)
        if (left && event === left.name)
          await inScope({ workspaceId, actor: system, now }, (scope) =>
            run(scope, left.data, { eventId: left.eventId, at: now }),
          )
    },
    announced: async () => (await queued(occurrenceRevealed)).map(({ data }) => data),
    relationshipId,
    /** Whose answers the member reads besides their own. */
    reads: (displayName: string) =>
      inScope({ workspaceId, actor: client(displayName).actor, now }, async ({ db }) => {
        const { clientId } = client(displayName)
        const found = await db.answer.findMany({
          where: { clientId: { not: clientId } },
          select: { clientId: true },
          orderBy: { clientId: "asc" },
        })
        return found.map((one) => clients.find((other) => other.clientId === one.clientId)?.name)
      }),
  }
}

describe("what waited for someone who has left", () => {
  it("opens to those who are left, is told once, and not to whom has left", async () => {
    const { answers, leaves, follow, reads, announced, occurrenceId, relationshipId } = await aDue({})
    await answers("Noor")
    await answers("Ilse")
    await answers("Tom", "draft")
    await leaves("Tom")
    expect(await reads("Noor")).toEqual([])
    await follow()
    await follow()
    expect([await reads("Noor"), await reads("Ilse"), await reads("Tom")]).toEqual([["Ilse"], ["Noor"], []])
    expect(await announced()).toEqual([{ occurrenceId, relationshipId }])
  })

  it("opens for each week that is done, and for no other", async () => {
    const { answers, leaves, follow, announced, occurrenceIds, relationshipId } = await aDue({ weeks: 3 })
    const [first = "", second = "", third = ""] = occurrenceIds
    for (const week of [first, third]) for (const name of ["Noor", "Ilse"]) await answers(name, "sent", week)
    await answers("Noor", "sent", second)
    await leaves("Tom")
    await follow()
    expect(await announced()).toEqual([first, third].map((occurrenceId) => ({ occurrenceId, relationshipId })))
  })

  it("stays closed while someone who is there has not answered", async () => {
    const { answers, leaves, follow, reads, announced } = await aDue({})
    await answers("Noor")
    await answers("Ilse", "draft")
    await leaves("Tom")
    await follow()
    expect([await reads("Ilse"), await announced()]).toEqual([[], []])
  })

  it("counts “not this time” of those who are left, and stays closed where nothing was meant to open", async () => {
    const one = await aDue({})
    await one.answers("Noor")
    await one.answers("Ilse", "declined")
    await one.leaves("Tom")
    await one.follow()
    expect(await one.reads("Ilse")).toEqual(["Noor"])

    const none = await aDue({})
    for (const name of ["Noor", "Ilse"]) await none.answers(name, "declined")
    await none.leaves("Tom")
    await none.follow()
    expect(await none.announced()).toEqual([])
  })

  it("stays closed where nobody who is there was given the practice", async () => {
    const { answers, leaves, follow, announced } = await aDue({ without: ["Tom"] })
    await answers("Noor")
    await leaves("Noor")
    await follow()
    await leaves("Ilse")
    await follow()
    expect(await announced()).toEqual([])
  })

  it("stays the practitioner’s with “on release”, and closed with “never”", async () => {
    for (const reveal of ["on_release", "never"] as const) {
      const { answers, leaves, follow, announced } = await aDue({ reveal })
      await answers("Noor")
      await answers("Ilse")
      await leaves("Tom")
      await follow()
      expect(await announced()).toEqual([])
    }
  })

  it("opens exactly once when the last answer comes in the same instant, in every one of many rounds", async () => {
    for (let round = 0; round < 10; round++) {
      const { answers, submits, leaves, follow, reads, announced } = await aDue({})
      await answers("Noor")
      await answers("Ilse", "draft")
      await Promise.all([submits("Ilse"), leaves("Tom").then(follow)])
      expect([round, (await announced()).length, await reads("Ilse")]).toEqual([round, 1, ["Noor"]])
    }
  }, 60_000)

  it("opens when the last answer was on its way as they left, and could not know of it", async () => {
    const { answers, submits, leaves, follow, reads, announced } = await aDue({})
    await answers("Noor")
    await answers("Ilse", "draft")
    let following: Promise<void> | undefined
    await submits("Ilse", async () => {
      await leaves("Tom")
      following = follow()
      await Promise.race([following, new Promise((done) => setTimeout(done, 500))])
    })
    await following
    expect([(await announced()).length, await reads("Ilse")]).toEqual([1, ["Noor"]])
  })
})
