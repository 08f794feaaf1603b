import { describe, expect, it } from "vitest"
import { aSandbox, refusal } from "../testing/a-sandbox"

async function withCustomers(count: number) {
  const { stripe, sandbox } = await aSandbox()
  const ids: string[] = []
  for (let n = 0; n < count; n++) ids.push((await stripe.customers.create({ name: `Customer ${n}` })).id)
  return { stripe, sandbox, newestFirst: ids.reverse() }
}

describe("a list", () => {
  it("begins with the newest, ten at a time", async () => {
    const { stripe, newestFirst } = await withCustomers(12)
    const list = await stripe.customers.list()
    expect(list.data.map(({ id }) => id)).toEqual(newestFirst.slice(0, 10))
    expect(list).toMatchObject({ object: "list", has_more: true, url: "/v1/customers" })
  })

  it("is walked to its end by the SDK without a gap or a repetition", async () => {
    const { stripe, newestFirst } = await withCustomers(7)
    const walked = await stripe.customers.list({ limit: 3 }).autoPagingToArray({ limit: 100 })
    expect(walked.map(({ id }) => id)).toEqual(newestFirst)
  })

  it("goes back from a cursor, and says whether more lies that way", async () => {
    const { stripe, newestFirst } = await withCustomers(6)
    const [a, b, c, d] = newestFirst
    const before = await stripe.customers.list({ ending_before: d ?? "", limit: 2 })
    expect(before.data.map(({ id }) => id)).toEqual([b, c])
    expect(before.has_more).toBe(true)
    const first = await stripe.customers.list({ ending_before: b ?? "", limit: 2 })
    expect(first.data.map(({ id }) => id)).toEqual([a])
    expect(first.has_more).toBe(false)
  })

  it("refuses unknown cursors, two cursors and unfit limits", async () => {
    const { stripe, newestFirst } = await withCustomers(2)
    const [id = ""] = newestFirst
    expect(await refusal(stripe.customers.list({ starting_after: "cus_nobody" }))).toMatchObject({
      code: "resource_missing",
      param: "starting_after",
    })
    await refusal(stripe.customers.list({ starting_after: id, ending_before: id }))
    await refusal(stripe.customers.list({ limit: 0 }))
    await refusal(stripe.customers.list({ limit: 101 }))
  })

  it("keeps to the asked time", async () => {
    const { stripe, sandbox } = await aSandbox()
    const old = await stripe.customers.create({})
    sandbox.advance(3600)
    const young = await stripe.customers.create({})
    const since = await stripe.customers.list({ created: { gt: old.created } })
    expect(since.data.map(({ id }) => id)).toEqual([young.id])
    const then = await stripe.customers.list({ created: old.created })
    expect(then.data.map(({ id }) => id)).toEqual([old.id])
    const until = await stripe.customers.list({ created: { gte: old.created, lt: young.created } })
    expect(until.data.map(({ id }) => id)).toEqual([old.id])
  })
})
