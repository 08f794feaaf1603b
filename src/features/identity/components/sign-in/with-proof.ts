"use client"

import { failureOf } from "@/ui/form/errors/failure"
import { canSolve, solve } from "@/ui/form/proof/solve"
import { identityApi } from "../api"

/**
 * Tries once; where so much was tried for this address that a browser has to work first, it works, and tries again. The person
 * waits for a moment and reads nothing of it.
 */
export const withProof = async <T>(email: string, attempt: (proof?: string) => Promise<T>): Promise<T> => {
  try {
    return await attempt()
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind !== "refusal" || failure.code !== "PROOF_NEEDED" || !canSolve()) throw error
    const proof = await solve(await identityApi.challenge.query({ email }))
    if (proof === null) throw error
    return attempt(proof)
  }
}
