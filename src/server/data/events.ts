import type { z } from "zod"
import type { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { enqueue } from "../jobs/jobs"
import { inScope, type Scope, type SystemActor } from "./scope"

/** A fact that a room announces: past tense, ids only, never anybody's words. */
export type EventKind<S extends z.ZodType = z.ZodType> = Readonly<{ name: string; data: S }>

export const eventKind = <S extends z.ZodType>(name: string, data: S): EventKind<S> => ({ name, data })

/** Announces a fact in the command's own transaction. Later rooms hear of it through their reactions, at least once. */
export const announce = async <S extends z.ZodType>(
  scope: Scope,
  kind: EventKind<S>,
  data: z.input<S>,
): Promise<void> => {
  await enqueue(scope, "event", {
    workspaceId: scope.workspaceId,
    eventId: uuidV7(),
    name: kind.name,
    data: kind.data.parse(data),
    at: scope.now.toISOString(),
  })
}

export type ReactionMeta = Readonly<{ eventId: string; at: Date }>

/** What a room does when a fact arrives. Runs once in effect: in one transaction with its receipt. */
export type Reaction = Readonly<{
  event: string
  name: string
  run: (scope: Scope<SystemActor>, data: unknown, meta: ReactionMeta) => Promise<void>
}>

/** `name` must stay the same for ever: it is half of the key that makes the reaction run once. */
export const reaction = <S extends z.ZodType>(
  kind: EventKind<S>,
  name: string,
  run: (scope: Scope<SystemActor>, data: z.output<S>, meta: ReactionMeta) => Promise<void>,
): Reaction => ({ event: kind.name, name, run: (scope, data, meta) => run(scope, kind.data.parse(data), meta) })

/** A piece of work by name, outside any one event: recurring sweeps and calls to the outer world. */
export type Work = Readonly<{
  name: string
  run: (data: unknown, workspaceId: string) => Promise<void>
  sweep?: Readonly<{
    everyMinutes: number
    /** one call that answers the ids of the workspaces with something to do: a definer function of the room's wall file */
    due: (now: Date) => Prisma.Sql
  }>
}>

/** `run` mints its own scopes with `inScope`, so that it can talk to the outer world between transactions. */
export const work = <S extends z.ZodType>(
  name: string,
  data: S,
  run: (data: z.output<S>, workspaceId: string) => Promise<void>,
): Work => ({ name, run: (given, workspaceId) => run(data.parse(given), workspaceId) })

/** Work on a schedule, in one transaction for each workspace that has something to do. */
export const sweep = (
  name: string,
  schedule: NonNullable<Work["sweep"]>,
  run: (scope: Scope<SystemActor>) => Promise<unknown>,
): Work => ({
  name,
  sweep: schedule,
  run: async (_, workspaceId) => {
    await inScope({ workspaceId, actor: { kind: "system", reason: name } }, run)
  },
})

/** Asks for a piece of work in the scope's own transaction. */
export const askFor = (scope: Scope, named: Work, data: unknown, options: { jobKey?: string } = {}) =>
  enqueue(scope, "work", { workspaceId: scope.workspaceId, name: named.name, data }, options)
