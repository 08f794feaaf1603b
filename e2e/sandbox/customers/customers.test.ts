import { describe, expect, it } from "vitest"
import { aSandbox, refusal } from "../testing/a-sandbox"

describe("a customer", () => {
  it("is kept as given and found again by e-mail", async () => {
    const { stripe } = await aSandbox()
    const made = await stripe.customers.create({
      email: "marit@example.org",
      name: "Marit",
      metadata: { client: "c1" },
      address: { country: "NO", city: "Oslo" },
    })
    await stripe.customers.create({ email: "jonas@example.org" })
    expect(made.id).toMatch(/^cus_\w{14}$/)
    expect(await stripe.customers.retrieve(made.id)).toEqual(made)
    expect((await stripe.customers.list({ email: "marit@example.org" })).data).toEqual([made])
  })

  it("changes only in what an update names; an empty value removes", async () => {
    const { stripe } = await aSandbox()
    const made = await stripe.customers.create({ name: "Marit", phone: "+47 1", metadata: { a: "1", b: "2" } })
    const changed = await stripe.customers.update(made.id, { phone: "", metadata: { b: "", c: "3" } })
    expect(changed).toMatchObject({ name: "Marit", phone: null, metadata: { a: "1", c: "3" } })
  })

  it("that does not exist is not found", async () => {
    const { stripe } = await aSandbox()
    for (const call of [stripe.customers.retrieve("cus_none"), stripe.customers.update("cus_none", {})]) {
      expect(await refusal(call)).toMatchObject({ statusCode: 404, code: "resource_missing", param: "id" })
    }
  })
})
