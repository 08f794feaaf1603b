import { describe, expect, it } from "vitest"
import { listedAs, waysToAsk, whereTo } from "./rules"

const nothing = { safeEmail: false, safeMessage: false, safeVoicemail: false, phone: null }

describe("the ways by which somebody may ask to be contacted", () => {
  it("are those that they have marked as safe, and no other", () => {
    expect(waysToAsk(nothing)).toEqual([])
    expect(waysToAsk({ ...nothing, phone: "+47 400 00 041" })).toEqual([])
    expect(waysToAsk({ ...nothing, safeEmail: true })).toEqual(["email"])
    expect(waysToAsk({ ...nothing, safeMessage: true, safeVoicemail: true, phone: "+47 400 00 041" })).toEqual([
      "message",
      "voicemail",
    ])
  })

  it("lead somewhere: a text message needs a number", () => {
    expect(waysToAsk({ ...nothing, safeMessage: true })).toEqual([])
    expect(waysToAsk({ ...nothing, safeMessage: true, phone: "" })).toEqual([])
  })

  it("are said without writing out the number or the address", () => {
    expect(whereTo("message", { phone: "+47 400 00 041" })).toBe("the number you marked as safe, ending 41")
    expect(whereTo("email", { phone: null })).toBe("the address you marked as safe")
  })
})

it("is listed for staff without a name and without what it is about", () => {
  expect(listedAs({ acknowledgedBy: null })).toBe("Private to one person. Open it alone.")
  expect(listedAs({ acknowledgedBy: "Ingrid Sunde" })).toContain("Read by Ingrid Sunde, and still open")
})
