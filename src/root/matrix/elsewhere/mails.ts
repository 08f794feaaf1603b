import { solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import type { z } from "zod"
import { remindDue } from "@/features/assignments/commands/assigning/remind"
import { occurrenceRevealed } from "@/features/assignments/events"
import { anAssignment } from "@/features/assignments/factory"
import { formAsked, formSubmitted } from "@/features/forms/events"
import { aFormRequest } from "@/features/forms/factory"
import { tellOfChange } from "@/features/identity/commands/second-step/tell-of-change"
import { askForLink } from "@/features/identity/commands/sign-in/ask-for-link"
import { challengeForSignIn } from "@/features/identity/commands/sign-in/within-or-proved"
import { inquiryLeft, inquiryReceived, replyWritten } from "@/features/inquiries/events"
import { anInquiry, aReply } from "@/features/inquiries/factory"
import { datesLost } from "@/features/intensives/events"
import { aLapsedIntensive } from "@/features/intensives/factory"
import { invitationMade } from "@/features/invitations/events"
import { anInvitation } from "@/features/invitations/factory"
import { messageWritten } from "@/features/messaging/events"
import { paymentDisputed, paymentReceived, paymentRefunded, refundFailed } from "@/features/payments/events"
import { aFailedRefund, anOrder, aPayment } from "@/features/payments/factory"
import { aRelationship } from "@/features/relationships/factory"
import { appointmentConfirmed, holdReleased } from "@/features/scheduling/events"
import { anAppointment, aService } from "@/features/scheduling/factory"
import { sendTestMail } from "@/features/workspaces/commands/first-hour"
import { installWorkspace } from "@/features/workspaces/commands/install-workspace"
import { askForWorkspace } from "@/features/workspaces/commands/sign-up"
import { addStaff } from "@/features/workspaces/commands/staff"
import { aNewPlace, aWorkspace } from "@/features/workspaces/factory"
import { uuidV7 } from "@/lib/ids"
import { now as clock } from "@/lib/time/clock"
import { toLocalDate } from "@/lib/time/local-date"
import type { EventKind } from "@/server/data/events"
import { inAccount, inScope, type Scope, type SystemActor } from "@/server/data/scope"
import { reactions } from "../../rooms"

// How every mail of the house comes about, for mails.db.test.ts. A mail that is new fails there until it has a line here.

export const now = new Date("2026-11-25T20:00:00Z")
const eventId = uuidV7(now)

/** Marit alone, who says whether e-mail is safe for her, as a client and in what she writes as a visitor. */
export const aHouse = async (safeEmail: boolean) => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, clients } = await aRelationship(harbour, { members: [{ name: "Marit", safeEmail }] })
  const [marit] = clients
  if (!marit?.user) throw new Error("Marit is missing")
  const system = <T>(run: (scope: Scope<SystemActor>) => Promise<T>) =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, run)
  /** All that the rooms do when they hear of it. */
  const hear = async <S extends z.ZodType>(kind: EventKind<S>, data: z.input<S>) => {
    for (const { event, run } of reactions)
      if (event === kind.name) await system((scope) => run(scope, data, { eventId, at: now }))
  }
  return { ...harbour, relationshipId, safeEmail, marit, userId: marit.user.id, system, hear }
}
type House = Awaited<ReturnType<typeof aHouse>>

export type Line = Readonly<{
  /** where the mail is asked for; one that serves several mails is named by all of them */
  from: string
  /** Makes what it tells of. @returns the workspace that it is asked for in, where that is another one */
  happens: (house: House) => Promise<unknown>
  /** why it goes to her although e-mail is not safe */
  allTheSame?: string
  /** nobody but staff is told */
  toStaff?: true
}>

const aboutForm = ({ relationshipId, marit }: House) => ({ relationshipId, clientId: marit.clientId })

const aPaid = async ({ workspaceId, relationshipId, marit: { clientId } }: House) => {
  const { orderId, instalments } = await anOrder(workspaceId, { relationshipId, payers: [{ clientId, weight: 1 }] })
  const [deposit] = instalments
  if (!deposit) throw new Error("an order has a deposit")
  const { amountMinor, id: instalmentId } = deposit
  const { paymentId } = await aPayment(workspaceId, { orderId, instalmentId, clientId, amountMinor, at: now })
  const { refundId } = await aFailedRefund(workspaceId, { orderId, paymentId, amountMinor, at: now })
  return { orderId, instalmentId, paymentId, refundId, clientId }
}

const aTime = async (house: House) => {
  const { serviceId } = await aService(house)
  return {
    serviceId,
    staffId: house.owner.staffId,
    relationshipId: house.relationshipId,
    clientIds: [house.marit.clientId],
    blocks: [{ startsAt: new Date("2026-12-01T09:00:00Z"), endsAt: new Date("2026-12-01T10:00:00Z") }],
  }
}

const aDay = (house: House) => ({
  relationshipId: house.relationshipId,
  clients: [house.marit],
  staff: house.owner,
  firstDate: toLocalDate("2026-11-25"),
})

const wrote = async ({ workspaceId, safeEmail, marit }: House) =>
  (await anInquiry(workspaceId, { safeEmail, email: marit.email })).inquiryId

const aLetter = (kind: "reply" | "decline") => async (house: House) => {
  const { workspaceId, owner: author, hear } = house
  const inquiryId = await wrote(house)
  const { replyId } = await aReply({ workspaceId, inquiryId, author }, { kind, sentAt: now })
  await hear(replyWritten, { inquiryId, replyId })
}

export const lines: Readonly<Record<string, Line>> = {
  "identity/sign-in-link": {
    from: "identity/commands/sign-in/ask-for-link.ts",
    happens: async ({ marit }) => {
      await askForLink({ now, ip: "192.0.2.7", browser: "hers" }, { email: marit.email, returnTo: "", proof: "" })
    },
    allTheSame: "she has just asked for it, and it says nothing but that",
  },
  "identity/security-change": {
    from: "identity/commands/second-step/tell-of-change.ts",
    happens: ({ userId }) =>
      inAccount({ account: userId }, (db) => tellOfChange(db, { userId, now, userAgent: "" }, "passkey_added")),
  },
  "workspaces/staff-added": {
    from: "workspaces/commands/staff.ts",
    happens: async ({ workspaceId, owner }) => {
      const tove = {
        email: `tove-${workspaceId.slice(-12)}@example.org`,
        name: "Tove Lie",
        title: "",
        role: "assistant" as const,
      }
      await inScope({ workspaceId, actor: owner, now }, (scope) => addStaff(scope, tove))
    },
    toStaff: true,
  },
  "workspaces/test-mail": {
    from: "workspaces/commands/first-hour.ts",
    happens: ({ workspaceId, owner }) =>
      sendTestMail((work) => inScope({ workspaceId, actor: owner, now }, work), workspaceId),
    toStaff: true,
  },
  "workspaces/workspace-ready": {
    from: "workspaces/commands/install-workspace.ts",
    happens: async () => (await installWorkspace(aNewPlace(), now)).workspaceId,
    toStaff: true,
  },
  "workspaces/workspace-confirm": {
    from: "workspaces/commands/sign-up.ts",
    happens: async ({ marit: { email } }) => {
      const visit = { now: clock(), ip: "192.0.2.8" }
      const challenge = await challengeForSignIn(visit, { email })
      const proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) })
      const { owner, ...place } = aNewPlace()
      await askForWorkspace(visit, { ...place, ownerName: owner.name, ownerEmail: email, homepage: "", proof })
    },
    allTheSame: "whoever begins a workspace gives this address for it, and it says nothing of where she is a client",
  },
  "messaging/new-message": {
    from: "messaging/reactions.ts",
    happens: ({ relationshipId, marit, hear }) =>
      hear(messageWritten, { messageId: uuidV7(), relationshipId, readerIds: [marit.clientId], staffReads: true }),
  },
  "forms/form-asked": {
    from: "forms/reactions.ts: notifyOfForm",
    happens: async (house) => {
      const { requestId } = await aFormRequest(house.workspaceId, { ...aboutForm(house), at: now })
      await house.hear(formAsked, { requestId, ...aboutForm(house) })
    },
  },
  "forms/form-to-review": {
    from: "forms/reactions.ts: notifyPractitioners",
    happens: (house) => house.hear(formSubmitted, { requestId: uuidV7(), submissionId: uuidV7(), ...aboutForm(house) }),
    toStaff: true,
  },
  "inquiries/inquiry-confirm": {
    from: "inquiries/reactions.ts: askToConfirm",
    happens: async (house) => {
      const inquiryId = await wrote(house)
      await house.hear(inquiryLeft, { inquiryId })
    },
    allTheSame: "the form was sent as it stands, with this address ticked as safe: its input takes no other",
  },
  "inquiries/inquiry-received": {
    from: "inquiries/reactions.ts: thankVisitor",
    happens: async (house) => {
      const inquiryId = await wrote(house)
      await house.hear(inquiryReceived, { inquiryId })
    },
  },
  "inquiries/inquiry-notice": {
    from: "inquiries/reactions.ts: notifyStaff",
    happens: async (house) => house.hear(inquiryReceived, { inquiryId: await wrote(house) }),
    toStaff: true,
  },
  "inquiries/inquiry-reply": { from: "inquiries/reactions.ts: mailReply", happens: aLetter("reply") },
  "inquiries/inquiry-declined": { from: "inquiries/reactions.ts: mailReply", happens: aLetter("decline") },
  "invitations/invitation": {
    from: "invitations/reactions.ts",
    happens: async ({ workspaceId, relationshipId, marit: { clientId, email }, hear }) => {
      const { invitationId } = await anInvitation({ workspaceId, relationshipId, clientId, email }, { createdAt: now })
      await hear(invitationMade, { invitationId, relationshipId, clientId })
    },
  },
  "assignments/reminder": {
    from: "assignments/commands/assigning/remind.ts",
    happens: async (house) => {
      await anAssignment(house.workspaceId, aDay(house))
      await house.system(remindDue)
    },
  },
  "assignments/something-new": {
    from: "assignments/reactions.ts",
    happens: async (house) => {
      const { occurrenceIds } = await anAssignment(house.workspaceId, aDay(house))
      for (const occurrenceId of occurrenceIds)
        await house.hear(occurrenceRevealed, { occurrenceId, relationshipId: house.relationshipId })
    },
  },
  "payments/receipt": {
    from: "payments/reactions.ts: sendReceipt",
    happens: async (house) => house.hear(paymentReceived, await aPaid(house)),
  },
  "payments/refund": {
    from: "payments/reactions.ts: sendRefundNotice",
    happens: async (house) => house.hear(paymentRefunded, await aPaid(house)),
  },
  "payments/refund-failed": {
    from: "payments/reactions.ts: sendRefundFailed",
    happens: async (house) => house.hear(refundFailed, await aPaid(house)),
  },
  "payments/refund-failed-notice": {
    from: "payments/reactions.ts: notifyStaffOfFailedRefund",
    happens: async (house) => house.hear(refundFailed, await aPaid(house)),
    toStaff: true,
  },
  "payments/dispute-notice": {
    from: "payments/reactions.ts: notifyStaffOfDispute",
    happens: async (house) => house.hear(paymentDisputed, await aPaid(house)),
    toStaff: true,
  },
  "scheduling/appointment-confirmed": {
    from: "scheduling/reactions.ts",
    happens: async (house) => {
      const { appointmentId } = await anAppointment(house.workspaceId, { ...(await aTime(house)), createdAt: now })
      await house.hear(appointmentConfirmed, { appointmentId, relationshipId: house.relationshipId })
    },
  },
  "intensives/days-lapsed": {
    from: "intensives/reactions.ts: sendDaysLapsed",
    happens: async (house) => {
      const { workspaceId, relationshipId, marit, hear } = house
      const given = { ...(await aTime(house)), payerId: marit.clientId, at: now }
      const { appointmentId } = await aLapsedIntensive(workspaceId, given)
      await hear(holdReleased, { appointmentId, relationshipId })
    },
  },
  "intensives/dates-lost": {
    from: "intensives/reactions.ts: sendDatesLost",
    happens: (house) => house.hear(datesLost, { appointmentId: uuidV7(), paymentId: uuidV7(), ...aboutForm(house) }),
  },
}
