import { expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { decliningTells, opensBy, unopened } from "./labels"

const monday = toLocalDate("2026-11-30")
const withJonas = { audience: "relationship", reveal: "when_all_done", others: ["Jonas"] } as const

it("says before the first word until when both must have answered, and that nobody is told why it stays closed", () => {
  expect(opensBy(withJonas, monday)).toBe(
    "It opens only if you have both answered by Monday 30 November. Otherwise it stays closed, and nobody is told why.",
  )
  expect(opensBy({ ...withJonas, reveal: "on_release", others: ["Ilse", "Tom"] }, monday)).toBe(
    "It opens only if you have all answered by Monday 30 November and your practitioner opens it. Otherwise it stays closed, and nobody is told why.",
  )
})

it("does not promise that what opens at once always does", () => {
  expect(opensBy({ ...withJonas, reveal: "immediately" }, monday)).toBe(
    "It opens as soon as you send it, unless something stands in the way. Then it stays closed, and nobody is told why.",
  )
  expect(opensBy({ ...withJonas, reveal: "immediately", others: [] }, monday)).toBeNull()
})

it("says nothing of a week where nothing waits for others", () => {
  expect(opensBy({ ...withJonas, others: [] }, monday)).toBeNull()
  expect(opensBy({ ...withJonas, audience: "practitioner" }, monday)).toBeNull()
})

it("says what “not this time” does before it is said: nothing opens, staff alone sees it, to Jonas it is silence", () => {
  const says = decliningTells(withJonas)
  expect(says).toContain("Your practitioner sees it.")
  expect(says).toContain("Nothing opens without your answer")
  expect(says).toContain("To Jonas it looks the same as if there had been no time for it.")
  expect(decliningTells({ ...withJonas, reveal: "immediately" })).not.toContain("Nothing opens")
  for (const alone of [
    { ...withJonas, others: [] },
    { ...withJonas, audience: "only_me" },
    { ...withJonas, reveal: "never" },
  ] as const)
    expect(decliningTells(alone)).toBe(
      "That is a full answer, and it needs no reason. Your practitioner sees it. What you have written is shown to nobody.",
    )
})

it("names no reason where something did not open", () => {
  const { title, says, offering } = unopened({ others: ["Jonas"] })
  expect(title).toBe("It did not open this time")
  expect(`${says} ${offering}`).not.toMatch(/declin|refus|not this time|did not answer|has not answered/i)
})
