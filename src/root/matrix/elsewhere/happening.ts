import { inScope, type Scope, type StaffActor, type SystemActor } from "@/server/data/scope"
import type { Concerns, Left } from "../entry"
import type { World } from "../world"

/**
 * Something that leaves events without a procedure, or beside what its row in the table can show: a reaction, a sweep, the
 * processor's word, the way in. `begin` makes what it needs; what it returns is watched.
 */
export type Happening = Readonly<{ audit: readonly Left[]; begin: (world: World) => Promise<() => Promise<unknown>> }>
export type Happenings = Readonly<Record<string, Happening>>

export const bySystem = <T>(
  { workspaceId, now }: World,
  work: (scope: Scope<SystemActor>) => Promise<T>,
  at: Date = now,
) => inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now: at }, work)

export const byOwner = <T>({ workspaceId, owner, now }: World, work: (scope: Scope<StaffActor>) => Promise<T>) =>
  inScope<StaffActor, T>({ workspaceId, actor: owner, now }, work)

/** Whom it returned. */
export const theReturned: Concerns = (_, { answer }) => answer as readonly string[]
