import * as z from "zod/mini"
import { contactNote, displayName, needsNumber, numberMissing, safeWays } from "@/features/clients/schema"
import { confidentiality, mostMembers } from "@/features/relationships/schema"
import { emailAddress, phoneNumber } from "@/lib/fields/contact"
import { id } from "@/lib/ids"

const oneEach =
  "Two people cannot share an address here. Each answers alone, and anyone who reads the address would read both."

const person = z
  .object({
    name: displayName,
    email: emailAddress,
    phone: phoneNumber,
    safe: safeWays,
    contactNote,
  })
  .check(
    z.refine((given) => !numberMissing(given), needsNumber),
    z.refine((given) => given.safe.includes("email"), {
      path: ["email"],
      error: "The invitation goes by e-mail, so it needs an address that only this person reads.",
    }),
  )
export type InvitedPerson = z.output<typeof person>

/** From an inquiry, or from nothing: the clients, their relationship, and an invitation for each of them alone. */
export const makeClientsInput = z
  .object({
    inquiryId: z.nullable(id),
    /** the first of them is this client already */
    knownClientId: z.nullable(id),
    confidentiality,
    members: z.array(person).check(z.minLength(1), z.maxLength(mostMembers)),
  })
  .check(
    z.superRefine(({ members }, context) => {
      members.forEach(({ email }, index) => {
        if (members.slice(0, index).some((earlier) => earlier.email === email))
          context.addIssue({ code: "custom", path: ["members", index, "email"], message: oneEach })
      })
    }),
  )
export type MakeClients = z.output<typeof makeClientsInput>

export const inviteMemberInput = z.object({ relationshipId: id, person })
export type InviteMember = z.output<typeof inviteMemberInput>

export const invitationInput = z.object({ invitationId: id })
export const resendInvitationInput = z.object({ invitationId: id, email: emailAddress })
export type ResendInvitation = z.output<typeof resendInvitationInput>
