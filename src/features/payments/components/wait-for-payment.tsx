"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Notice } from "@/ui/feedback/notice"

const seconds = 2
const tries = 30

/**
 * Shown after the way back from the processor's page. Coming back proves nothing: the page asks again until the
 * processor's own word has arrived, for a minute.
 */
export const WaitForPayment = () => {
  const router = useRouter()
  const [tried, setTried] = useState(0)
  useEffect(() => {
    if (tried >= tries) return
    const timer = setTimeout(() => {
      router.refresh()
      setTried(tried + 1)
    }, seconds * 1000)
    return () => clearTimeout(timer)
  }, [tried, router])
  return tried < tries ? (
    <Notice live title="One moment">
      We are waiting for the card company to confirm your payment. This page changes by itself.
    </Notice>
  ) : (
    <Notice tone="wait" live title="This takes longer than usual">
      The card company has not confirmed the payment yet. You need not pay again: we will write to you as soon as it has
      arrived.
    </Notice>
  )
}
