import { expect, it } from "vitest"
import { assignInput } from "./schema"

it("asks for a practice by its name when none was chosen, and not to go back", () => {
  const { error } = assignInput.safeParse({ exerciseId: "" })
  const words = error?.issues.find(({ path }) => path[0] === "exerciseId")?.message
  expect(words).toBe("Please choose a practice.")
})
