import { describe, expect, it } from "vitest"
import { leaveInquiryInput, sendInquiryInput } from "../schema"
import { declineText } from "./decline-text"
import { mayDo, stateOf } from "./state"

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const nothing = { answeredAt: null, invitedAt: null, declinedAt: null, archivedAt: null }

describe("where an inquiry stands", () => {
  it.each([
    [nothing, "new"],
    [{ ...nothing, answeredAt: day(2) }, "answered"],
    [{ ...nothing, answeredAt: day(2), invitedAt: day(3) }, "invited"],
    [{ ...nothing, answeredAt: day(4), invitedAt: day(3) }, "invited"],
    [{ ...nothing, declinedAt: day(3), archivedAt: day(4) }, "archived"],
    [{ ...nothing, declinedAt: day(3), archivedAt: day(3) }, "archived"],
    [{ ...nothing, answeredAt: day(3), declinedAt: day(3) }, "declined"],
  ])("is the latest of its dated facts, and stays invited whatever is answered later", (facts, state) => {
    expect(stateOf(facts)).toBe(state)
  })

  it("says what may be done: nothing but bringing back, once it is put away", () => {
    expect(mayDo("archived")).toEqual({ answer: false, invite: false, decline: false, archive: false })
    expect(mayDo("invited")).toEqual({ answer: true, invite: false, decline: false, archive: true })
    expect(mayDo("new")).toEqual({ answer: true, invite: true, decline: true, archive: true })
  })
})

describe("the contact form", () => {
  const least = {
    submissionKey: "0198a4a2-7b1e-7c3d-8a2b-1c2d3e4f5a6b",
    name: "Marit",
    email: "marit@example.org",
    phone: "",
    safe: ["email" as const],
    statements: [],
    words: "",
    proof: "",
  }
  const wrongIn = (given: object) =>
    sendInquiryInput.safeParse({ ...least, ...given }).error?.issues.map(({ path }) => path.join(".")) ?? []

  it("asks for no more than a name and one way to be reached", () => {
    expect(wrongIn({})).toEqual([])
    expect(wrongIn({ email: "", phone: "+47 912 00 111", safe: [] })).toEqual([])
  })

  it("puts what is missing next to its field", () => {
    expect(wrongIn({ name: "  " })).toEqual(["name"])
    expect(wrongIn({ email: "marit at home" })).toEqual(["email"])
    expect(wrongIn({ email: "" })).toEqual(["email"])
    expect(wrongIn({ safe: [] })).toEqual(["phone"])
    expect(wrongIn({ safe: ["email", "voicemail"] })).toEqual(["phone"])
  })

  it("needs a safe address where scripts are off, because a mail takes the task's place", () => {
    const left = leaveInquiryInput.safeParse({ ...least, phone: "+47 912 00 111", safe: ["voicemail"] })
    expect(left.error?.issues.map(({ path }) => path.join("."))).toEqual(["safe"])
    expect(leaveInquiryInput.safeParse(least).success).toBe(true)
  })

  it("leaves out a time zone that is none, instead of refusing the message", () => {
    expect(sendInquiryInput.parse({ ...least, timeZone: "Mars/Olympus" }).timeZone).toBeNull()
    expect(sendInquiryInput.parse({ ...least, timeZone: "europe/oslo" }).timeZone).toBe("Europe/Oslo")
  })
})

it("declines without naming a reason, and helps to find someone else", () => {
  const reply = declineText({ name: "Marit", signedBy: "Ingrid Sunde" })
  expect(reply).toContain("Hello Marit,")
  expect(reply).toContain("professional association")
  expect(reply).not.toMatch(/because|unfortunately|couple|partner|therapy|intensive/i)
})
