import { expect, it } from "vitest"
import { withoutQuotes } from "./worker-log"

it("says that a job could not be given back, and nothing of what the error quoted", () => {
  expect(withoutQuotes("Failed to release job '17' after failure; committing seppuku\nmarit@example.org")).toBe(
    "Failed to release job",
  )
  expect(withoutQuotes("Worker connected and looking for jobs... (task names: 'event', 'mail')")).toBe(
    "Worker connected and looking for jobs... (task names:",
  )
})
