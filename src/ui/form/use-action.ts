"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "../feedback/toast-queue"
import { failureWords } from "./errors/failure"

/** One press that changes something: pending while it runs, said when it is done, and the page fetched again either way. */
export const useAction = () => {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const perform = async (action: () => Promise<unknown>, done: string) => {
    setPending(true)
    try {
      await action()
      toast(done)
      return true
    } catch (error) {
      toast(failureWords(error), "alert")
      return false
    } finally {
      setPending(false)
      router.refresh()
    }
  }
  return { pending, perform }
}
