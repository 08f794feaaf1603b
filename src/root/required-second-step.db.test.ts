import { expect, it } from "vitest"
import { aClient } from "@/features/clients/factory"
import { aSession, setUpSecondStep } from "@/features/identity/factory"
import { aStaffMember, aWorkspace } from "@/features/workspaces/factory"
import { now as clock } from "@/lib/time/clock"
import { sessionOf } from "@/server/http/session"
import { createCaller } from "./router"

/** Someone's browser at a workspace, looked up anew for each question, as every request does. */
const browserOf = async (userId: string, slug: string) => {
  const { cookie } = await aSession(userId)
  return async () =>
    createCaller({
      session: await sessionOf(cookie.value),
      slug,
      linkToken: null,
      now: clock(),
      requestId: crypto.randomUUID(),
      ip: "127.0.0.1",
    })
}

it("lets an owner require a second step of who works there: they set it up first, and clients are not asked", async () => {
  const { workspaceId, slug, ownerUser } = await aWorkspace()
  const tove = await aStaffMember(workspaceId)
  const marit = await aClient(workspaceId)
  const [asOwner, asTove, asMarit] = [
    await browserOf(ownerUser.id, slug),
    await browserOf(tove.user.id, slug),
    await browserOf(marit.user?.id ?? "", slug),
  ]
  const required = { requiresSecondStep: true }
  await expect((await asOwner()).workspaces.changeSecurity(required)).rejects.toMatchObject({
    message: "SET_UP_YOURS_FIRST",
  })
  await setUpSecondStep(ownerUser.id)
  await (await asOwner()).workspaces.changeSecurity(required)
  await expect((await asOwner()).workspaces.settings()).resolves.toMatchObject(required)
  expect((await (await asOwner()).workspaces.staff()).map(({ name, hasSecondStep }) => [name, hasSecondStep])).toEqual([
    ["Ingrid Sunde", true],
    [expect.any(String), false],
  ])
  await expect((await asTove()).scheduling.hours()).rejects.toMatchObject({ message: "SECOND_STEP_FIRST" })
  // Her own account stays open, and says who asks for it.
  expect((await (await asTove()).identity.account()).requiredBy).toHaveLength(1)
  await setUpSecondStep(tove.user.id)
  await expect((await asTove()).scheduling.hours()).resolves.toBeDefined()
  await expect((await asMarit()).scheduling.upcoming()).resolves.toBeDefined()
})
