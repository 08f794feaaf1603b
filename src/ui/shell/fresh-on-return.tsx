"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"

/** Runs when the browser shows this page once more as it was left, from its own memory, to someone who comes back. */
export const useReturn = (run: () => void) =>
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => event.persisted && run()
    window.addEventListener("pageshow", shown)
    return () => window.removeEventListener("pageshow", shown)
  }, [run])

/** Asks again for what is on the page: meanwhile it may have changed, or belong to someone else. */
export const FreshOnReturn = () => {
  const { refresh } = useRouter()
  useReturn(refresh)
  return null
}
