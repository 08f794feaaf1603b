import { goodCard, send } from "@e2e/sandbox/testing/customer"
import { afterEach, expect, it, vi } from "vitest"
import { aRelationship } from "@/features/relationships/factory"
import { aWorkspace } from "@/features/workspaces/factory"
import { signInAsWorker } from "@/launch/vitest/as-worker"
import { aCardCompany } from "@/launch/vitest/card-company"
import { queuedJobs } from "@/launch/vitest/queued-jobs"
import { inScope } from "@/server/data/scope"
import { workspacesDue } from "@/server/jobs/tasks"
import { aCheckout, anOrder } from "../factory"
import { askAfterPages } from "./ask-after-pages"

signInAsWorker()

const company = aCardCompany()

afterEach(() => {
  vi.useRealTimers()
})

/** Time passes for us and for the processor alike, whose events do not arrive. */
const minutesLater = (minutes: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * 60_000 })
}

const aPageWithoutEvents = async () => {
  const harbour = await aWorkspace()
  const { workspaceId } = harbour
  const { relationshipId, clients } = await aRelationship(harbour)
  const [marit] = clients
  if (!marit) throw new Error("a couple has two members")
  const order = await anOrder(workspaceId, { relationshipId, payers: [{ clientId: marit.clientId, weight: 1 }] })
  const deposit = order.instalments.find(({ kind }) => kind === "deposit")
  company.sandbox().hold()
  const page = await aCheckout(workspaceId, { instalmentId: deposit?.id ?? "", payer: marit.actor, at: new Date() })
  const state = () =>
    inScope({ workspaceId, actor: { kind: "system", reason: "test" } }, async ({ db }) => {
      const { paidAt, expiredAt, ledger } = await db.payment.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId, id: page.paymentId } },
        select: { paidAt: true, expiredAt: true, ledger: { select: { amountMinor: true, debitAccount: true } } },
      })
      return { isPaid: paidAt !== null, isExpired: expiredAt !== null, ledger }
    })
  const isDue = async () => {
    const { sweep } = askAfterPages
    if (!sweep) throw new Error("no sweep")
    return (await workspacesDue({ ...askAfterPages, sweep }, new Date())).includes(workspaceId)
  }
  const announced = async () =>
    (await queuedJobs("event", workspaceId)).map(({ name }) => name).filter((name) => name.startsWith("payments."))
  return { workspaceId, ...page, state, isDue, announced, ask: () => askAfterPages.run({}, workspaceId) }
}

const open = { isPaid: false, isExpired: false, ledger: [] }
const paid = { isPaid: true, isExpired: false, ledger: [{ amountMinor: 90_000, debitAccount: "processor" }] }

it("sees the money of a payment whose event never came, once, and the event may come all the same", async () => {
  const { url, state, isDue, announced, ask } = await aPageWithoutEvents()
  await send(url, goodCard)
  expect(await isDue()).toBe(false)
  minutesLater(34)
  expect(await isDue()).toBe(true)
  await ask()
  expect(await state()).toEqual(paid)
  expect(await isDue()).toBe(false)
  await ask()
  company.sandbox().release()
  await company.sandbox().settled()
  expect(await state()).toEqual(paid)
  expect(await announced()).toEqual(["payments.paymentReceived"])
})

it("ends a page that nobody paid, so that its days are free again", async () => {
  const { state, isDue, announced, ask } = await aPageWithoutEvents()
  minutesLater(34)
  await ask()
  expect(await state()).toEqual({ ...open, isExpired: true })
  expect(await announced()).toEqual(["payments.paymentExpired"])
  expect(await isDue()).toBe(false)
})

it("leaves a page alone whose end has not come, or has only just come", async () => {
  const { url, state, isDue, ask } = await aPageWithoutEvents()
  await send(url, goodCard)
  minutesLater(32)
  expect(await isDue()).toBe(false)
  await ask()
  expect(await state()).toEqual(open)
})

it("asks again later when the processor does not answer", async () => {
  const { url, state, isDue, ask } = await aPageWithoutEvents()
  await send(url, goodCard)
  minutesLater(34)
  await company.sandbox().close()
  await expect(ask()).rejects.toThrow("payment pages still to be asked after: 1")
  expect(await state()).toEqual(open)
  expect(await isDue()).toBe(true)
})
