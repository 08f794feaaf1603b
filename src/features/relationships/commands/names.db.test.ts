import { expect, it } from "vitest"
import { updateOwnProfile } from "@/features/clients/commands"
import { aWorkspace } from "@/features/workspaces/factory"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { inScope } from "@/server/data/scope"
import { aRelationship } from "../factory"
import { activeMembers, relationshipList, relationshipPage } from "../queries"
import { followNameOfClient } from "../reactions"
import { memberLeaves } from "./members"

const now = new Date("2026-11-24T10:00:00Z")
const profile = (name: string) => ({
  name,
  phone: "",
  safe: ["email" as const],
  timeZone: toTimeZone("Europe/Oslo"),
})

const aCouple = async () => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit, jonas] = clients
  if (!marit || !jonas) throw new Error("a couple has two")
  const follow = async () => {
    for (const { name, data, eventId } of await queuedJobs("event", workspaceId))
      if (name === followNameOfClient.event)
        await inScope({ workspaceId, actor: { kind: "system", reason: "test" }, now }, (scope) =>
          followNameOfClient.run(scope, data, { eventId, at: now }),
        )
  }
  const asStaff = <T>(work: Parameters<typeof inScope<typeof owner, T>>[1]) =>
    inScope({ workspaceId, actor: owner, now }, work)
  const calls = async (client: typeof marit, name: string) => {
    await inScope({ workspaceId, actor: client.actor, now }, (scope) => updateOwnProfile(scope, profile(name)))
    await follow()
  }
  return { workspaceId, relationshipId, marit, jonas, asStaff, calls }
}

it("shows Maja by her new name where her practitioner looks and where her partner does", async () => {
  const { workspaceId, relationshipId, marit, jonas, asStaff, calls } = await aCouple()
  await calls(marit, "Maja")
  const page = await asStaff((scope) => relationshipPage(scope, relationshipId))
  expect([page.title, page.members.map(({ displayName }) => displayName)]).toEqual([
    "Maja and Jonas",
    ["Maja", "Jonas"],
  ])
  const seen = await inScope({ workspaceId, actor: jonas.actor, now }, (scope) => activeMembers(scope, relationshipId))
  expect(seen.map(({ displayName }) => displayName)).toEqual(["Maja", "Jonas"])
})

it("leaves a relationship that she has left as it was", async () => {
  const { relationshipId, marit, asStaff, calls } = await aCouple()
  await asStaff((scope) => memberLeaves(scope, { relationshipId, clientId: marit.clientId }))
  await calls(marit, "Maja")
  const page = await asStaff((scope) => relationshipPage(scope, relationshipId))
  expect([page.title, page.members.map(({ displayName }) => displayName)]).toEqual(["Jonas", ["Marit", "Jonas"]])
})

it("says nothing when the name stays the same", async () => {
  const { workspaceId, marit, calls } = await aCouple()
  await calls(marit, marit.name)
  expect((await queuedJobs("event", workspaceId)).filter(({ name }) => name === followNameOfClient.event)).toEqual([])
})

it("takes a percent sign and an underscore in a search for what they are", async () => {
  const { asStaff } = await aCouple()
  const found = async (search: string) =>
    (await asStaff((scope) => relationshipList(scope, { search, status: "all" }))).rows.map(({ title }) => title)
  expect([await found("%"), await found("Mar_t"), await found("\\"), await found("mari")]).toEqual([
    [],
    [],
    [],
    ["Marit and Jonas"],
  ])
})
