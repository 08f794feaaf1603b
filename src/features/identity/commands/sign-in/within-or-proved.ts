import { challengeFor, isSolvedOnce } from "@/server/http/limits/proof-of-work"
import { isWithin } from "@/server/http/limits/rate-limit"
import { proofNeeded } from "../../refusals"

const boundTo = (email: string) => `sign-in:${email}`

/** The task that lets a browser try once more for an address from which everybody together has tried a lot. */
export const challengeForSignIn = ({ now }: { now: Date }, { email }: { email: string }) =>
  challengeFor(boundTo(email), now)

/** Whether a task for this address was solved; it counts once. */
export const isProved = async (email: string, proof: string): Promise<boolean> =>
  proof !== "" && (await isSolvedOnce(proof, boundTo(email)))

/**
 * Counts a try of an address at `name`; beyond the rule only a solved task lets it through. So whoever tries for others slows
 * down a flood of tries and locks nobody out.
 * @throws proofNeeded
 */
export const withinOrProved = async (
  name: string,
  email: string,
  rule: { tries: number; seconds: number },
  proof: string,
): Promise<void> => {
  if (!(await isWithin(name, email, rule)) && !(await isProved(email, proof))) throw proofNeeded()
}
