import type { AuditAction } from "@/server/data/audit"
import type { World } from "./world"

/**
 * Who calls every procedure. `client` and `partner` are the couple whose objects the entries name; `otherClient` is served
 * alone in the same workspace; `deactivatedStaff` worked there until yesterday and is still signed in.
 */
export const askers = [
  "visitor",
  "client",
  "partner",
  "otherClient",
  "assistant",
  "practitioner",
  "owner",
  "ownerOfAnother",
  "deactivatedStaff",
] as const
export type Asker = (typeof askers)[number]

/** `refused`: let in, and told no by a rule that has nothing to do with who they are. */
export type Verdict = "ok" | "not_found" | "sign_in" | "refused"

/** What came of a call that was let in. */
type Done = Readonly<{ asker: Asker; input: unknown; answer: unknown }>

/** Whose record an event is about. */
export type Concerns = (world: World, done: Done) => readonly string[] | Promise<readonly string[]>

/** An event that a procedure leaves in the audit: one row for each client whom it concerns; where not everybody leaves it, by whom. */
export type Left = Readonly<{ action: AuditAction; concerns: Concerns; by?: readonly Asker[] }>

export const leaves = (action: AuditAction, concerns: Concerns, by?: readonly Asker[]): readonly [Left] => [
  { action, concerns, ...(by && { by }) },
]

/**
 * One procedure's row of the authorization matrix. How to add yours:
 * 1. Add it to `procedures/<room>.ts`: `"room.procedure": { … }`. A new room has `export const <room>Entries: Entries` there,
 *    spread in `table.ts`. Nested routers are named with dots: "inquiries.byId".
 * 2. `enter` names who may enter; use the groups below. Everybody else must get "not_found", and a visitor
 *    "sign_in", wherever a sign-in would be the way in.
 * 3. `input` makes a valid input that names objects of the couple. It is asked again for every asker: make a fresh object
 *    with a factory where the call uses it up, or share one with `world.once("inquiry", () => anInquiry(…))`.
 * 4. Who enters gets "ok" unless `gets` says otherwise: `gets: { otherClient: "not_found" }`.
 * 5. For each "not_found" the test asks again with ids that do not exist, and wants the very same answer.
 * 6. An `invitee` procedure needs `link`, the token of a signed link; without it everybody must get "not_found".
 * 7. `audit` names the event that each "ok" leaves, and the clients whom it concerns: `leaves(notesRead, theCouple)`. Several
 *    are spread into one list. With "none" goes the reason: nothing of a client's record is read or written. The test wants
 *    these events and no others, and none at all after any other answer; so at least one asker must get "ok".
 */
export type Entry = Readonly<{
  enter: readonly Asker[]
  input?: (world: World, asker: Asker) => unknown
  gets?: Partial<Record<Asker, Verdict>>
  link?: (world: World, asker: Asker) => string | Promise<string>
  audit: Readonly<{ none: string }> | readonly Left[]
}>

export type Entries = Readonly<Record<string, Entry>>

export const everybody: readonly Asker[] = [...askers]
export const clinicians = ["practitioner", "owner"] as const satisfies readonly Asker[]
export const allStaff = ["assistant", ...clinicians] as const satisfies readonly Asker[]
export const couple = ["client", "partner"] as const satisfies readonly Asker[]
export const allClients = [...couple, "otherClient"] as const satisfies readonly Asker[]
export const signedIn = askers.filter((asker) => asker !== "visitor")

/** The same verdict for several askers: `gets: each(allClients, "not_found")`. */
export const each = (who: readonly Asker[], verdict: Verdict): Partial<Record<Asker, Verdict>> =>
  Object.fromEntries(who.map((asker) => [asker, verdict]))
