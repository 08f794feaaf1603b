import { expect, it } from "vitest"
import { aSilentCardCompany } from "@/launch/vitest/card-company"
import { fuzzed } from "@/launch/vitest/fuzzed"
import { fuzz } from "./fuzz"

aSilentCardCompany()

it(`nothing that is typed breaks any procedure, whoever asks: ${fuzzed.calls} calls from seed ${fuzzed.seed}`, async () => {
  const { calls, done, broken } = await fuzz(fuzzed.calls, fuzzed.seed, fuzzed.seconds)
  expect(broken).toEqual([])
  if (fuzzed.seconds === undefined) expect(calls).toBeGreaterThanOrEqual(fuzzed.calls)
  expect(done, "most calls ended at the door").toBeGreaterThan(calls / 4)
}, 1_200_000)
