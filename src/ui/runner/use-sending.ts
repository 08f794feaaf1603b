"use client"

import { useState } from "react"
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
  const send = async () => {
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
  return { send, isSending, failure, forget: () => setFailure(null) }
}
