import * as z from "zod/mini"
import { displayName } from "@/features/clients/schema"
import { searchText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"

export const confidentialityPolicies = ["no_secrets", "discretion", "individual_private"] as const
export type ConfidentialityPolicy = (typeof confidentialityPolicies)[number]
export const confidentiality = z.enum(confidentialityPolicies, "Please choose what was agreed about confidences.")

/** As many as there are colours to distinguish them. */
export const mostMembers = 5

export const relationshipInput = z.object({ relationshipId: id })

export const acceptForIntensiveInput = z.object({ relationshipId: id, accepts: z.boolean() })
export type AcceptForIntensive = z.output<typeof acceptForIntensiveInput>

export const createRelationshipInput = z.object({
  members: z.array(z.object({ clientId: id, displayName })).check(z.minLength(1), z.maxLength(mostMembers)),
  confidentiality,
})
export type CreateRelationship = z.output<typeof createRelationshipInput>

export const addMemberInput = z.object({ relationshipId: id, clientId: id, displayName })
export type AddMember = z.output<typeof addMemberInput>

export const memberLeavesInput = z.object({ relationshipId: id, clientId: id })

export const changeConfidentialityInput = z.object({ relationshipId: id, confidentiality })

export const statuses = ["current", "beginning", "ended"] as const
export type Status = (typeof statuses)[number]

export const relationshipListInput = z.object({
  search: searchText,
  status: z._default(z.enum([...statuses, "all"]), "all"),
  ...paged,
})
export type RelationshipListInput = z.output<typeof relationshipListInput>
