"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { say } from "@/ui/feedback/toast-queue"
import { failureOf } from "@/ui/form/failure"

/** Words for what went wrong with a single press. */
export const deedFailure = (error: unknown): string => {
  const failure = failureOf(error)
  if (failure.kind === "refusal") return failure.says
  if (failure.kind === "unreachable") return "We could not reach the server. Please try again when you are online."
  return "This did not work. We are sorry; please try again in a moment."
}

/** One press that changes something: pending while it runs, said when it is done, and the page fetched again either way. */
export const useDeed = () => {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const perform = async (deed: () => Promise<unknown>, done: string) => {
    setPending(true)
    try {
      await deed()
      say(done)
      return true
    } catch (error) {
      say(deedFailure(error), "alert")
      return false
    } finally {
      setPending(false)
      router.refresh()
    }
  }
  return { pending, perform }
}
