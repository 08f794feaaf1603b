import { expect, it } from "vitest"
import { relationshipAddress } from "../policy"

const slug = "harbour-lane"

it("leads owners and practitioners from a relationship's name to its page", () => {
  expect(relationshipAddress({ kind: "owner", slug }, "one")).toBe("/harbour-lane/desk/relationships/one")
  expect(relationshipAddress({ kind: "practitioner", slug }, "one")).toBe("/harbour-lane/desk/relationships/one")
})

it("leads the front desk to no page that it may not open", () => {
  expect(relationshipAddress({ kind: "assistant", slug }, "one")).toBeNull()
  expect(relationshipAddress({ kind: "client", slug }, "one")).toBeNull()
  expect(relationshipAddress(null, "one")).toBeNull()
})
