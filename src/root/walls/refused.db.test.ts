import { TRPCError } from "@trpc/server"
import { beforeAll, describe, expect, it } from "vitest"
import { anInvitation } from "@/features/invitations/factory"
import { workspaceActions } from "@/features/workspaces/audit"
import { saveDraft } from "@/features/workspaces/commands/drafts"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { uuidV7 } from "@/lib/ids"
import { notFound } from "@/lib/refusal"
import { audit } from "@/server/data/audit"
import { type ClientActor, inScope, type Scope, type StaffActor } from "@/server/data/scope"
import { auditRows } from "@/server/data/testing/audit-rows"
import {
  type Context,
  client,
  clientSteps,
  createCallerFactory,
  invitee,
  router,
  staff,
  visitor,
} from "@/server/http/trpc"
import { enqueue } from "@/server/jobs/jobs"
import type { Asker } from "../matrix/entry"
import { aWorld, type World } from "../matrix/world"

// A command that has written, and only then finds that it must refuse: at every door nothing of it is left.

let world: World
let linkToken: string
beforeAll(async () => {
  world = await aWorld()
  const { workspaceId, relationshipId, now } = world
  const { clientId, email } = await world.aNewClient()
  linkToken = (await anInvitation({ workspaceId, relationshipId, clientId, email }, { createdAt: now })).token
})

type Ending = Readonly<{ end: () => void; name: string }>
let ending: Ending["end"] = () => undefined

const isPerson = (scope: Scope): scope is Scope<StaffActor | ClientActor> => "userId" in scope.actor

/** A row where the asker may have one, an event of the audit and a job; then it ends as the test says. */
const command = async (scope: Scope) => {
  const note = { key: `note:${uuidV7()}`, value: { body: "words" }, writer: uuidV7(), sequence: 1, replaces: [] }
  if (isPerson(scope)) await saveDraft(scope, note)
  await audit(scope, { action: workspaceActions.staffAdded, subject: ["workspace", null], clientIds: [] })
  await enqueue(scope, "work", { workspaceId: scope.workspaceId, name: "refused", data: {} })
  ending()
}

const doors = createCallerFactory(
  router({
    staff: staff("drafts:own").mutation(({ ctx }) => command(ctx.scope)),
    client: client("drafts:own").mutation(({ ctx }) => command(ctx.scope)),
    clientSteps: clientSteps("drafts:own").mutation(({ ctx }) => ctx.open(command)),
    invitee: invitee("invitation").mutation(({ ctx }) => command(ctx.scope)),
    visitor: visitor().mutation(({ ctx }) => command(ctx.scope)),
  }),
)
type Door = keyof ReturnType<typeof doors>

const entered: readonly [Door, Asker][] = [
  ["staff", "owner"],
  ["client", "client"],
  ["clientSteps", "client"],
  ["invitee", "visitor"],
  ["visitor", "visitor"],
]

const contextOf = (asker: Asker): Context => ({
  session: world.sessions[asker],
  slug: world.slug,
  linkToken,
  now: world.now,
  requestId: crypto.randomUUID(),
  ip: "192.0.2.1",
})

/** All that a request has left: its events, and what is in the tables and in the queue. */
const left = async (requestId: string) => {
  const { workspaceId, owner, client: marit } = world
  const drafts = ({ db }: Scope) => db.draft.count()
  return {
    events: (await auditRows({ requestId })).length,
    jobs: (await queuedJobs("work", workspaceId)).length,
    drafts:
      (await inScope({ workspaceId, actor: owner }, drafts)) +
      (await inScope({ workspaceId, actor: marit.actor }, drafts)),
  }
}

const endings: readonly Ending[] = [
  {
    name: "a refusal",
    end: () => {
      throw notFound()
    },
  },
  {
    name: "an error of tRPC’s own",
    end: () => {
      throw new TRPCError({ code: "CONFLICT" })
    },
  },
  {
    name: "a bug",
    end: () => {
      throw new TypeError("on purpose")
    },
  },
]

describe.each(entered)("at the door for %s", (door, asker) => {
  it.each(endings)("$name leaves nothing behind", async ({ end }) => {
    const ctx = contextOf(asker)
    const before = await left(ctx.requestId)
    ending = end
    await expect(doors(ctx)[door]()).rejects.toBeInstanceOf(TRPCError)
    expect(await left(ctx.requestId)).toEqual(before)
  })

  it("leaves all of it when nothing is refused", async () => {
    const ctx = contextOf(asker)
    const before = await left(ctx.requestId)
    ending = () => undefined
    await doors(ctx)[door]()
    const drafts = before.drafts + (asker === "visitor" ? 0 : 1)
    expect(await left(ctx.requestId)).toEqual({ events: 1, jobs: before.jobs + 1, drafts })
  })
})
