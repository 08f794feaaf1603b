export const invitationStates = ["open", "accepted", "revoked", "expired"] as const
export type InvitationState = (typeof invitationStates)[number]

export const daysValid = 7

/** When an invitation that is made now ends. */
export const expiryOf = (now: Date): Date => new Date(now.getTime() + daysValid * 86_400_000)

type InvitationFacts = Readonly<{ acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }>

/** Where an invitation stands. What was accepted stays so; from the instant of its end on it is expired. */
export const invitationStateOf = (
  { acceptedAt, revokedAt, expiresAt }: InvitationFacts,
  now: Date,
): InvitationState => {
  if (acceptedAt) return "accepted"
  if (revokedAt) return "revoked"
  return expiresAt.getTime() > now.getTime() ? "open" : "expired"
}
