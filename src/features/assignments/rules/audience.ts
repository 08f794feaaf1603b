import { type Audience, audiences } from "@/features/exercises/schema"
import { offeredReveals, type RevealRule } from "../schema"

const width = (audience: Audience) => audiences.indexOf(audience)

/** The narrower of two audiences. */
export const narrower = (a: Audience, b: Audience): Audience => (width(a) <= width(b) ? a : b)

/** Whether `wanted` shows an answer to nobody beyond `told`. */
export const isWithin = (wanted: Audience, maxAudience: Audience): boolean => width(wanted) <= width(maxAudience)

/** What a member may choose for an answer: what they were told, and everything narrower. Widest first. */
export const choicesWithin = (maxAudience: Audience): Audience[] =>
  audiences.filter((audience) => isWithin(audience, maxAudience)).reverse()

/** A plan's rule, or none at all where it is of a kind that is not offered: nothing opens by a rule that we do not keep. */
export const offeredReveal = (rule: string): RevealRule => offeredReveals.find((one) => one === rule) ?? "never"

/** Who may read at most, given the plan: answers that are never opened stay between each member and the practitioner. */
export const maxAudienceOf = ({
  audience,
  reveal,
  members,
}: {
  audience: Audience
  reveal: RevealRule
  members: number
}) => (audience === "relationship" && (reveal === "never" || members < 2) ? "practitioner" : audience)

/** Whether it has opened to this member: what opened before they (last) came is the others' alone. */
export const isOpenedTo = (member: { joinedAt: Date } | undefined, revealedAt: Date | null): boolean =>
  member !== undefined && revealedAt !== null && revealedAt >= member.joinedAt
