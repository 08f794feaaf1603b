import { addClient } from "@/features/clients/commands"
import { contactCards } from "@/features/clients/queries"
import { lockedInquiry } from "@/features/inquiries/commands/answer-inquiry"
import { markInvited } from "@/features/inquiries/commands/mark-invited"
import { inquiryIsClosed, partnerDoesNotKnow } from "@/features/inquiries/refusals"
import { mayDo } from "@/features/inquiries/rules/state"
import { addMember } from "@/features/relationships/commands/members"
import { createRelationship } from "@/features/relationships/commands/relationships"
import { workspaceHere } from "@/features/workspaces/queries"
import { Refusal } from "@/lib/refusal"
import type { StaffScope } from "@/server/data/scope"
import { knownByOtherAddress } from "../refusals"
import type { InvitedPerson, InviteMember, MakeClients } from "../schema"
import { makeInvitation } from "./make-invitation"

const workspaceZone = async (scope: StaffScope): Promise<string> => (await workspaceHere(scope)).timeZone

/** A refusal about one person of several, shown beside that person's field. */
const at = async <T>(prefix: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || !error.field) throw error
    throw new Refusal({ code: error.code, status: error.status, says: error.says, field: `${prefix}.${error.field}` })
  }
}

/** What the inquiry allows. Where the partner does not know yet, only the person who wrote can be invited. */
const checkedInquiry = async (scope: StaffScope, { inquiryId, members }: MakeClients) => {
  if (inquiryId === null) return null
  const inquiry = await lockedInquiry(scope, inquiryId)
  if (inquiry.invitedAt || !mayDo(inquiry.state).invite) throw inquiryIsClosed()
  if (inquiry.about === "partner_unaware" && members.length > 1) throw partnerDoesNotKnow()
  return inquiry
}

/** The client that the inquiry's address belongs to already; their own record is used as it is. */
const knownClient = async (scope: StaffScope, clientId: string, { email }: InvitedPerson) => {
  const [client] = await contactCards(scope, [clientId])
  if (client?.email !== email) throw knownByOtherAddress()
  return clientId
}

/** Makes clients and a relationship of an inquiry (or of nothing), and invites each member separately. Answers with the relationship. */
export const makeClients = async (scope: StaffScope, input: MakeClients): Promise<{ relationshipId: string }> => {
  const inquiry = await checkedInquiry(scope, input)
  const timeZone = inquiry?.timeZone ?? (await workspaceZone(scope))
  const members: { clientId: string; displayName: string }[] = []
  for (const [index, person] of input.members.entries()) {
    const clientId =
      index === 0 && input.knownClientId
        ? await knownClient(scope, input.knownClientId, person)
        : await at(`members.${index}`, () => addClient(scope, { ...person, timeZone }))
    members.push({ clientId, displayName: person.name })
  }
  const relationshipId = await createRelationship(scope, { members, confidentiality: input.confidentiality })
  for (const { clientId } of members) await makeInvitation(scope, { relationshipId, clientId })
  if (input.inquiryId) {
    // Who wrote it comes first.
    const writerId = members[0]?.clientId ?? null
    await markInvited(scope, { inquiryId: input.inquiryId, relationshipId, writerId })
  }
  return { relationshipId }
}

/** Adds someone new to a relationship that exists, and invites them. */
export const inviteMember = async (scope: StaffScope, { relationshipId, person }: InviteMember): Promise<void> => {
  const timeZone = await workspaceZone(scope)
  const clientId = await at("person", () => addClient(scope, { ...person, timeZone }))
  await addMember(scope, { relationshipId, clientId, displayName: person.name })
  await makeInvitation(scope, { relationshipId, clientId })
}
