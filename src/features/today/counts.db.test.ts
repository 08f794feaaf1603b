import { describe, expect, it } from "vitest"
import { anAssignment, aResponse } from "@/features/assignments/factory"
import { markRead } from "@/features/forms/commands/mark-read"
import { aRelationshipInIntake, aSubmission } from "@/features/forms/factory"
import { anInquiry } from "@/features/inquiries/factory"
import { aSafetySignal, readSignal } from "@/features/safety/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { toLocalDate } from "@/lib/time/local-date"
import { inScope, type StaffActor } from "@/server/data/scope"
import { deskCounts, staffToday } from "./queries"

const now = new Date("2026-11-24T09:00:00Z")
const monday = new Date("2026-11-23T09:00:00Z")

const as = <T>(workspaceId: string, actor: StaffActor, work: Parameters<typeof inScope<StaffActor, T>>[1]) =>
  inScope({ workspaceId, actor, now }, work)

/** Harbour Lane, where Aurel works beside the owner; each has a couple of whom one has sent a form and a practice. */
const twoDesks = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { actor: aurel } = await aStaffMember(workspaceId)
  const sent = async (staff: StaffActor) => {
    const { members, relationshipId } = await aRelationshipInIntake({ workspaceId, owner: staff }, { at: monday })
    const [marit] = members
    if (!marit) throw new Error("Marit is missing")
    const given = { relationshipId, clients: members, staff, firstDate: toLocalDate("2026-11-23") }
    const { occurrenceIds } = await anAssignment(workspaceId, given)
    await aResponse(workspaceId, occurrenceIds[0] ?? "", { client: marit.actor, at: monday })
    const { signalId } = await aSafetySignal(workspaceId, { client: marit.actor, relationshipId, at: monday })
    const submission = await aSubmission(workspaceId, { ...marit, startedAt: monday, submittedAt: monday })
    return { ...submission, signalId }
  }
  const hers = await sent(owner)
  const his = await sent(aurel)
  const listed = async (actor: StaffActor) => {
    const { signals, forms, toReview, inquiries } = await as(workspaceId, actor, (scope) => staffToday(scope, null))
    return {
      signals: signals.length,
      inquiries: inquiries.rows.length,
      reviews: toReview,
      forms: forms.rows.length + forms.further,
    }
  }
  const reads = (actor: StaffActor, submissionId: string) =>
    as(workspaceId, actor, (scope) => markRead(scope, submissionId))
  return {
    workspaceId,
    owner,
    aurel,
    hers,
    his,
    listed,
    reads,
    counted: (who: StaffActor) => as(workspaceId, who, deskCounts),
  }
}

describe("what waits at a desk", () => {
  it("is counted just as Today lists it: one’s own, and the inquiries of all", async () => {
    const { workspaceId, owner, aurel, his, listed, counted } = await twoDesks()
    await anInquiry(workspaceId)
    // Until somebody has read what comes first, it waits for the owner too.
    expect(await counted(owner)).toMatchObject({ signals: 2 })
    await readSignal(workspaceId, his.signalId, { by: aurel, at: monday })
    for (const who of [owner, aurel]) {
      expect(await counted(who)).toEqual({ signals: 1, inquiries: 1, reviews: 1, forms: 1 })
      expect(await counted(who)).toEqual(await listed(who))
    }
  })

  it("waits for the owner too once the colleague has gone", async () => {
    const { workspaceId, owner, aurel, listed, counted } = await twoDesks()
    await as(workspaceId, owner, ({ db }) =>
      db.staff.updateMany({ where: { workspaceId, id: aurel.staffId }, data: { deactivatedAt: now } }),
    )
    expect([await counted(owner), await listed(owner)]).toEqual([
      { signals: 2, inquiries: 0, reviews: 2, forms: 2 },
      { signals: 2, inquiries: 0, reviews: 2, forms: 2 },
    ])
  })

  it("is counted for nobody at the front desk, nor in another workspace", async () => {
    const { workspaceId, counted } = await twoDesks()
    const { actor: tove } = await aStaffMember(workspaceId, { role: "assistant" })
    const elsewhere = await aWorkspace()
    expect(await counted(tove)).toBeNull()
    expect(await as(elsewhere.workspaceId, elsewhere.owner, deskCounts)).toEqual({
      signals: 0,
      inquiries: 0,
      reviews: 0,
      forms: 0,
    })
  })
})

describe("a form that a colleague opens", () => {
  it("stays in the queue of the person whose couple it is, and leaves it when they read it", async () => {
    const { owner, aurel, his, reads, counted } = await twoDesks()
    await reads(owner, his.submissionId)
    expect(await counted(aurel)).toMatchObject({ forms: 1 })
    await reads(aurel, his.submissionId)
    expect(await counted(aurel)).toMatchObject({ forms: 0 })
  })
})
