import { createChallenge, randomInt, verifySolution } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { z } from "zod"
import { secretFor } from "../tokens"
import { isWithin } from "./rate-limit"

// ALTCHA: the sender's browser works for a moment, which one person does not notice and a flood cannot afford.
// Nothing is asked of the person, and no third party hears of them.

const algorithm = "PBKDF2/SHA-256"
const cost = 1000
const leastTries = 800
const mostTries = 1600
const minutesToSolve = 30

const secrets = () => ({
  hmacSignatureSecret: secretFor("altcha"),
  hmacKeySignatureSecret: secretFor("altcha-key"),
})

/** A task bound to one form: its solution is worth nothing for any other, so that it works once. */
export const challengeFor = (boundTo: string, now: Date) =>
  createChallenge({
    ...secrets(),
    algorithm,
    cost,
    counter: randomInt(mostTries, leastTries),
    deriveKey,
    data: { boundTo },
    expiresAt: new Date(now.getTime() + minutesToSolve * 60_000),
  })

const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(algorithm),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.literal(cost),
      keyLength: z.int().max(64),
      keyPrefix: z.string().max(128),
      keySignature: z.string().max(128),
      expiresAt: z.number(),
      data: z.object({ boundTo: z.string().max(200) }),
    }),
    signature: z.string().max(128),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(128) }),
})

const parsed = (json: string) => {
  try {
    return payload.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

/** Whether the text is a solved, unexpired task of ours for this very form. */
export const isSolved = async (solved: string, boundTo: string): Promise<boolean> => {
  const found = parsed(solved)
  if (!found || found.challenge.parameters.data.boundTo !== boundTo) return false
  return (await verifySolution({ ...secrets(), ...found, deriveKey })).verified
}

/** The same of a task that is bound to no form that is kept: each solution works once. */
export const isSolvedOnce = async (solved: string, boundTo: string): Promise<boolean> =>
  (await isSolved(solved, boundTo)) &&
  isWithin("solved", parsed(solved)?.challenge.signature ?? "", { tries: 1, seconds: minutesToSolve * 60 })
