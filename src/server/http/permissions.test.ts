import { expect, it } from "vitest"
import { may } from "./permissions"

it("lets owners and practitioners open relationships, and neither the front desk nor clients", () => {
  const opens = (["owner", "practitioner", "assistant", "client"] as const).filter((kind) =>
    may(kind, "relationships:read"),
  )
  expect(opens).toEqual(["owner", "practitioner"])
})
