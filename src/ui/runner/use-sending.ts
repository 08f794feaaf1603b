"use client"

import { useRef, useState } from "react"
import { focusVersionChoices } from "../drafts/version-choice"
import { type Failure, failureOf } from "../form/errors/failure"

type SendingOptions = {
  saveAll: () => Promise<void>
  hasChoices: () => boolean
  submit: () => Promise<unknown>
  onSent: () => void
  /** Something is no longer as the page says: ask again. */
  onRefused: () => void
}

/** Sends the work once everything is saved and every version is chosen. */
export const useSending = ({ saveAll, hasChoices, submit, onSent, onRefused }: SendingOptions) => {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)
  // Of two taps in one instant the second would still see the state as it was before the first.
  const isUnderWay = useRef(false)
  const sendOnce = async () => {
    setSending(true)
    setFailure(null)
    try {
      await saveAll()
      if (hasChoices()) {
        setSending(false)
        return focusVersionChoices()
      }
      await submit()
      onSent()
    } catch (error) {
      const failed = failureOf(error)
      setSending(false)
      setFailure(failed)
      if (failed.kind === "refusal") onRefused()
    }
  }
  const send = async () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    await sendOnce().finally(() => {
      isUnderWay.current = false
    })
  }
  return { send, isSending, failure, forget: () => setFailure(null) }
}
