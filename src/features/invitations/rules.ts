import { type SafeContact, safeWaysOf } from "@/features/clients/rules"
import type { InquiryAbout } from "@/features/inquiries/schema"
import type { Moment } from "@/features/relationships/rules/relationships"
import type { InvitedPerson } from "./schema"

export const invitationStates = ["open", "accepted", "revoked", "expired"] as const
export type InvitationState = (typeof invitationStates)[number]

export const daysValid = 7

/** When an invitation that is made now ends. */
export const expiryOf = (now: Date): Date => new Date(now.getTime() + daysValid * 86_400_000)

type InvitationFacts = Readonly<{ acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }>

/** Where an invitation stands. What was accepted stays so; where the work is over, no other works any more. */
export const invitationStateOf = (
  { acceptedAt, revokedAt, expiresAt }: InvitationFacts,
  now: Date,
  isOver = false,
): InvitationState => {
  if (acceptedAt) return "accepted"
  if (revokedAt || isOver) return "revoked"
  return expiresAt.getTime() > now.getTime() ? "open" : "expired"
}

type Joining = Readonly<{
  clientId: string
  client: Readonly<{ archivedAt: Date | null }>
  relationship: Readonly<{ endedAt: Date | null; members: readonly Readonly<{ clientId: string }>[] }>
}>

/** Whether the invitation still leads anywhere: the work goes on, and the client is in it. */
export const mayJoin = ({ clientId, client, relationship }: Joining): boolean =>
  !relationship.endedAt && !client.archivedAt && relationship.members.some((member) => member.clientId === clientId)

/** Someone nothing is known of yet; an invitation goes by e-mail, so that is ticked. */
export const nobody: InvitedPerson = { name: "", email: "", phone: "", safe: ["email"], contactNote: "" }

type Wrote = SafeContact &
  Readonly<{
    inquiryId: string
    name: string
    email: string | null
    phone: string | null
    about: InquiryAbout | null
    known: Readonly<{ clientId: string }> | null
  }>

/** Who an inquiry lets us invite. An address that is not safe is not carried over: a safe one must be asked for. */
export const invitedFrom = (inquiry: Wrote) => {
  const { name, email, phone, about, known, inquiryId } = inquiry
  const mailable = inquiry.safeEmail ? (email ?? "") : ""
  return {
    inquiryId,
    person: {
      name,
      email: mailable,
      phone: phone ?? "",
      safe: mailable ? safeWaysOf(inquiry) : [...safeWaysOf(inquiry), "email" as const],
      contactNote: "",
    },
    knownClientId: mailable ? (known?.clientId ?? null) : null,
    alone: about === "partner_unaware",
    both: about === "us",
  }
}
export type FromInquiry = ReturnType<typeof invitedFrom>

type Came = Readonly<{
  origin: Readonly<{ name: string; receivedAt: Date }> | null
  invitations: readonly Readonly<{ clientId: string; createdAt: Date; acceptedAt: Date | null }>[]
}>

/** How the members came in, for the timeline of their relationship. */
export const arrivalMoments = ({ origin, invitations }: Came, calledOf: (clientId: string) => string): Moment[] => [
  ...(origin ? [{ at: origin.receivedAt, says: `${origin.name} wrote the first message` }] : []),
  ...invitations.map(({ clientId, createdAt }) => ({ at: createdAt, says: `${calledOf(clientId)} was invited` })),
  ...invitations.flatMap(({ clientId, acceptedAt }) =>
    acceptedAt ? [{ at: acceptedAt, says: `${calledOf(clientId)} accepted the invitation` }] : [],
  ),
]
