import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { signatureHeader } from "./signature"

const payload = JSON.stringify({ object: "event", id: "evt_1", note: "Grüße" }, null, 2)
const secret = "whsec_sandbox"
const now = Math.floor(Date.now() / 1000)

describe("a signature", () => {
  it("is the one that Stripe's own SDK writes", () => {
    const theirs = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: now })
    expect(signatureHeader(payload, secret, now)).toBe(theirs)
  })

  it("is accepted for the same bytes, secret and time only", () => {
    const header = signatureHeader(payload, secret, now)
    const check = (body: string, key = secret, given = header) => Stripe.webhooks.constructEvent(body, given, key)
    expect(check(payload).id).toBe("evt_1")
    expect(() => check(payload.replace("evt_1", "evt_2"))).toThrow()
    expect(() => check(payload, "whsec_other")).toThrow()
    expect(() => check(payload, secret, signatureHeader(payload, secret, now - 600))).toThrow("tolerance")
  })
})
