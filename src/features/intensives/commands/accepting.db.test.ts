import { expect, it } from "vitest"
import { aConsent, everybodyAgrees } from "@/features/consents/factory"
import { askedDocuments } from "@/features/consents/queries"
import { acceptForIntensive } from "@/features/relationships/commands/relationships"
import { aRelationship } from "@/features/relationships/factory"
import { aService, openEveryDay } from "@/features/scheduling/factory"
import { openDays } from "@/features/scheduling/queries/open-days"
import { aWorkspace } from "@/features/workspaces/factory"
import { now as clock } from "@/lib/time/clock"
import { inScope } from "@/server/data/scope"
import { bookable } from "../queries"
import { holdDays } from "./choose-days"

const now = clock()

/** A couple that works with someone and has agreed to that, with an intensive on offer. */
const aCouple = async (names = ["Marit", "Jonas"]) => {
  const harbour = await aWorkspace()
  const { workspaceId, owner } = harbour
  await openEveryDay(harbour)
  const { serviceId } = await aService(harbour)
  const { relationshipId, clients } = await aRelationship(harbour, {
    members: names.map((name) => ({ name })),
    intensive: false,
  })
  await everybodyAgrees(workspaceId, { clients, at: now })
  const [marit] = clients
  if (!marit) throw new Error("nobody is there")
  const books = () =>
    inScope({ workspaceId, actor: marit.actor, now }, async (scope) => {
      const startDate = (await openDays(scope, { serviceId })).sets[0]?.startDate
      if (!startDate) throw new Error("no days are free")
      return holdDays(scope, { serviceId, relationshipId, startDate, agrees: true })
    }).then(
      () => "held",
      (refused: { code: string; says: string }) => `${refused.code}: ${refused.says}`,
    )
  return {
    clients,
    books,
    offered: () => inScope({ workspaceId, actor: marit.actor, now }, async (scope) => (await bookable(scope)).services),
    accepts: (accepts: boolean) =>
      inScope({ workspaceId, actor: owner, now }, (scope) => acceptForIntensive(scope, { relationshipId, accepts })),
    asks: (n: number) =>
      inScope({ workspaceId, actor: clients[n]?.actor ?? marit.actor, now }, async (scope) =>
        (await askedDocuments(scope)).map(({ key }) => key),
      ),
    says: (n: number, decision: "yes" | "no") =>
      aConsent(workspaceId, { clientId: clients[n]?.clientId ?? "", key: "booking_together", decision, at: now }),
  }
}

it("waits for staff's yes to an intensive and for everybody's yes to booking, in one sentence whatever is missing", async () => {
  const { books, offered, accepts, asks, says } = await aCouple()
  expect(await asks(0)).not.toContain("booking_together")
  const closed = await books()
  expect(closed).toMatch(/^NOT_OPEN_TO_BOOK: /)
  await accepts(true)
  expect([await asks(0), await asks(1)].every((asked) => asked.includes("booking_together"))).toBe(true)
  expect([await books(), await offered()]).toEqual([closed, []])
  await says(0, "yes")
  expect([await books(), await offered()]).toEqual([closed, []])
  await says(1, "no")
  expect([await books(), await offered()]).toEqual([closed, []])
})

it("is open once all have said yes, and closed again when staff takes its yes back", async () => {
  const { books, offered, accepts, says } = await aCouple()
  await accepts(true)
  for (const n of [0, 1]) await says(n, "yes")
  expect((await offered()).length).toBe(1)
  await accepts(false)
  expect(await books()).toMatch(/^NOT_OPEN_TO_BOOK/)
  await accepts(true)
  expect(await books()).toBe("held")
})

it("asks someone who comes alone for no yes in others' names", async () => {
  const { books, accepts, asks } = await aCouple(["Elif"])
  await accepts(true)
  expect(await asks(0)).not.toContain("booking_together")
  expect(await books()).toBe("held")
})
