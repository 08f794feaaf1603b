import type { StaffActor } from "../data/scope"

/** What staff may be allowed to do; the words before the colon are rooms. */
export const staffPermissions = [
  "workspace:read",
  "workspace:settings",
  "drafts:own",
  "clients:read",
  "clients:write",
  "relationships:read",
  "relationships:write",
  "notes:write",
  "messages:write",
  "library:read",
  "inquiries:read",
  "inquiries:write",
  "safety:read",
  "safety:write",
  "forms:read",
  "forms:write",
  "assignments:read",
  "assignments:write",
  "payments:read",
  "payments:write",
  "calendar:read",
  "calendar:write",
  "intensives:read",
  "audit:read",
] as const
export type StaffPermission = (typeof staffPermissions)[number]

/** The front desk: calendar and money, no clinical content. */
const assistant = [
  "workspace:read",
  "drafts:own",
  "clients:read",
  "payments:read",
  "payments:write",
  "calendar:read",
  "calendar:write",
  "intensives:read",
] as const satisfies readonly StaffPermission[]

const practitioner = [
  ...assistant,
  "clients:write",
  "relationships:read",
  "relationships:write",
  "notes:write",
  "messages:write",
  "library:read",
  "inquiries:read",
  "inquiries:write",
  "safety:read",
  "safety:write",
  "forms:read",
  "forms:write",
  "assignments:read",
  "assignments:write",
] as const satisfies readonly StaffPermission[]

/** Who may do what: all permissions of all roles. The README prints it; row-level security holds the same lines. */
const rolePermissions: Record<StaffActor["kind"], readonly StaffPermission[]> = {
  owner: staffPermissions,
  practitioner,
  assistant,
}

/** Whether somebody of this kind is staff who may do it. */
export const may = (kind: StaffActor["kind"] | "client", permission: StaffPermission): boolean =>
  kind !== "client" && rolePermissions[kind].includes(permission)

/** What clients do for themselves; every client may do all of it, and row-level security says to what. */
export const clientPermissions = [
  "profile:own",
  "drafts:own",
  "safety:own",
  "forms:own",
  "practices:own",
  "together:read",
  "messages:own",
  "appointments:own",
  "appointments:book",
  "payments:own",
  "audit:own",
] as const
export type ClientPermission = (typeof clientPermissions)[number]

/** What the bearer of a signed link may do. */
export const inviteePurposes = ["invitation"] as const
export type InviteePurpose = (typeof inviteePurposes)[number]
