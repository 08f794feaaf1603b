import { describe, expect, it } from "vitest"
import type { Status } from "./documents"
import { effectOfNo, isStopping, type Step, steps, stoppedBy } from "./stops"

const every: readonly Step[] = steps
const work: readonly Step[] = ["acceptance", "assigning", "answering", "revealing", "booking"]

/** The whole table once more, written by hand: which document, with what said to it, stops what. */
const table: readonly (readonly [key: string, status: Status, stopped: readonly Step[]])[] = [
  ["privacy", "undecided", every],
  ["privacy", "changed", every],
  ["privacy", "no", every],
  ["privacy", "yes", []],
  ["service", "undecided", ["intake", ...work]],
  ["service", "changed", ["intake", ...work]],
  ["service", "no", work],
  ["service", "yes", []],
  ["confidentiality_no_secrets", "undecided", ["intake", ...work, "messagesToAll"]],
  ["confidentiality_individual_private", "no", ["intake", ...work, "messagesToAll"]],
  ["confidentiality_discretion", "yes", []],
  ["booking_together", "undecided", ["booking"]],
  ["booking_together", "changed", ["booking"]],
  ["booking_together", "no", ["booking"]],
  ["booking_together", "yes", []],
  ["a-document-of-our-own", "no", []],
]

describe("what a document stops", () => {
  it.each(table)("%s, %s: %j", (key, status, stopped) => {
    const found = steps.filter((step) => isStopping(step, { key, status }))
    expect(found.toSorted()).toEqual([...stopped].toSorted())
  })

  it("is the same where commands ask by kinds", () => {
    for (const step of steps) {
      const { undecided, no } = stoppedBy(step)
      for (const kind of ["privacy", "service", "booking_together"]) {
        expect([step, kind, undecided.includes(kind)]).toEqual([
          step,
          kind,
          isStopping(step, { key: kind, status: "undecided" }),
        ])
        expect([step, kind, no.includes(kind)]).toEqual([step, kind, isStopping(step, { key: kind, status: "no" })])
      }
    }
  })
})

describe("what a no does", () => {
  it("is said in words that follow the table", () => {
    expect(effectOfNo("privacy")).toContain(
      "these wait: forms, new practices, your practices, what would open between you, messages to everybody and new bookings",
    )
    expect(effectOfNo("service")).not.toContain("forms")
    expect(effectOfNo("booking_together")).toContain("these wait: new bookings")
    for (const key of ["privacy", "service", "confidentiality_discretion"])
      expect(effectOfNo(key)).toMatch(
        /^At once.*write to your practitioner.*Your practitioner is told by a short mail, and no partner\.$/,
      )
    expect(effectOfNo("a-document-of-our-own")).toContain("Nothing stops by it")
  })
})
