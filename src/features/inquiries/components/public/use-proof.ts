"use client"

import { useCallback, useRef } from "react"
import { canSolve, solve } from "@/ui/form/proof/solve"

type Solved = Readonly<{ proof: string | null; until: number }>

const none: Solved = { proof: null, until: Number.POSITIVE_INFINITY }
const spareSeconds = 60

const fetchAndSolve = async (submissionKey: string): Promise<Solved> => {
  // Browsers offer the means only on secure pages; elsewhere the form goes the way it goes without scripts.
  if (!canSolve()) return none
  const { inquiriesApi } = await import("../api")
  const challenge = await inquiriesApi.challenge.query({ submissionKey })
  const seconds = challenge.parameters.expiresAt ?? 0
  return { proof: await solve(challenge), until: (seconds - spareSeconds) * 1000 }
}

/**
 * Solves the form's task in the background from the first touch on, and again when it has grown old.
 * `proof()` gives the solution, or null where this browser cannot; it rejects when the server cannot be reached.
 */
export const useProof = (submissionKey: string) => {
  const running = useRef<Promise<Solved> | null>(null)
  const begin = useCallback(() => {
    running.current ??= fetchAndSolve(submissionKey).catch((error: unknown) => {
      running.current = null
      throw error
    })
    return running.current
  }, [submissionKey])
  const proof = useCallback(async (): Promise<string | null> => {
    const solved = await begin()
    if (solved.until > Date.now()) return solved.proof
    running.current = null
    return (await begin()).proof
  }, [begin])
  /** Begins without waiting; what goes wrong is met again, and said, when the form is sent. */
  const prepare = useCallback(() => void begin().catch(() => undefined), [begin])
  return { prepare, proof }
}
