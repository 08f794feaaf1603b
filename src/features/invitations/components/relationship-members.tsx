import { ContactDialog } from "@/features/clients/components/contact-dialog"
import { SafeContact } from "@/features/clients/components/safe-contact"
import { MemberLeaves } from "@/features/relationships/components/member-leaves"
import type { RelationshipPage } from "@/features/relationships/queries"
import { Notice } from "@/ui/feedback/notice"
import { Badge } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Time } from "@/ui/lists/time"
import type { Arrivals, InvitationRow } from "../queries"
import { AddMember } from "./add-member"
import { InvitationActions } from "./invitation-actions"

type Member = RelationshipPage["members"][number]

const words = {
  open: "Invited",
  accepted: "Accepted",
  revoked: "Invitation taken back",
  expired: "Invitation too old",
} as const
const tones = { open: "wait", accepted: "good", revoked: "plain", expired: "alert" } as const

const Status = ({ invitation, zone }: { invitation: InvitationRow; zone: string }) => (
  <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
    <Badge tone={tones[invitation.state]}>{words[invitation.state]}</Badge>
    {invitation.acceptedAt ? (
      <Time instant={invitation.acceptedAt} zone={zone} preset="date" />
    ) : invitation.state === "revoked" ? null : (
      <span>
        {invitation.state === "expired" ? "ended" : "works until"}{" "}
        <Time instant={invitation.expiresAt} zone={zone} preset="dateTime" />
      </span>
    )}
  </p>
)

/** The invitation that counts: one that was accepted, else the latest. */
const counting = (invitations: readonly InvitationRow[], clientId: string) => {
  const theirs = invitations.filter((one) => one.clientId === clientId)
  return theirs.find(({ state }) => state === "accepted") ?? theirs[0]
}

type MemberCardProps = {
  member: Member
  relationshipId: string
  invitation: InvitationRow | undefined
  zone: string
  changes: boolean
}

const MemberCard = ({ member, relationshipId, invitation, zone, changes }: MemberCardProps) => (
  <Card kind="resting" className="grid content-start gap-4">
    <h3 className="flex items-center gap-2.5">
      <MemberMark shape={memberShape(member.colorIndex)} full={member.contact?.signsIn ?? false} />
      {member.displayName}
    </h3>
    {member.contact && <SafeContact contact={member.contact} />}
    {invitation ? (
      <Status invitation={invitation} zone={zone} />
    ) : (
      <p className="text-small text-ink-faint">{member.contact?.signsIn ? "Signs in." : "Not invited yet."}</p>
    )}
    {changes && (
      <div className="flex flex-wrap gap-x-4">
        {member.contact && <ContactDialog contact={member.contact} />}
        {invitation && invitation.state !== "accepted" && (
          <InvitationActions
            invitationId={invitation.invitationId}
            email={member.contact?.email ?? invitation.email}
            displayName={member.displayName}
            open={invitation.state === "open"}
          />
        )}
        <MemberLeaves relationshipId={relationshipId} clientId={member.clientId} displayName={member.displayName} />
      </div>
    )}
  </Card>
)

type RelationshipMembersProps = { relationship: RelationshipPage; arrivals: Arrivals; zone: string }

/** Who is in a relationship: how each is reached safely, and whether they have come in. */
export const RelationshipMembers = ({ relationship, arrivals, zone }: RelationshipMembersProps) => {
  const { members, relationshipId, status } = relationship
  const present = members.filter(({ leftAt }) => leftAt === null)
  const left = members.filter(({ leftAt }) => leftAt !== null)
  const unaware = arrivals.origin?.about === "partner_unaware" && present.length === 1
  return (
    <div className="grid gap-5">
      {unaware && (
        <Notice tone="wait" title="The partner did not know when this began.">
          Nothing goes to them until you add them here. Ask {present[0]?.displayName} first.
        </Notice>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        {present.map((member) => (
          <MemberCard
            key={member.clientId}
            member={member}
            relationshipId={relationshipId}
            invitation={counting(arrivals.invitations, member.clientId)}
            zone={zone}
            changes={status !== "ended"}
          />
        ))}
      </div>
      {left.length > 0 && (
        <p className="text-small text-ink-faint">
          No longer in it: {left.map(({ displayName }) => displayName).join(", ")}. They see nothing of it.
        </p>
      )}
      {status !== "ended" && <AddMember relationshipId={relationshipId} />}
    </div>
  )
}
