import { refusal } from "@/lib/refusal"

export const addressInUse = refusal({
  code: "ADDRESS_IN_USE",
  status: "CONFLICT",
  says: "Someone here already uses this address. Each person needs one of their own, because what they write is private to them.",
  field: "email",
})

export const addressIsSettled = refusal({
  code: "ADDRESS_IS_SETTLED",
  status: "CONFLICT",
  says: "This person already signs in with their address, so only they can change it.",
  field: "email",
})

export const alreadyHere = refusal({
  code: "ALREADY_HERE",
  status: "CONFLICT",
  says: "You are a client here already, by another invitation. Please write to the person who invited you, so that they can join the two.",
})
