"use client"

import { useEffect } from "react"
import { formsApi } from "./api"

/** Notes that someone has the form in front of them: from the browser, so that fetching a page ahead reads nothing. */
export const MarkRead = ({ submissionId }: { submissionId: string }) => {
  useEffect(() => {
    // Not noted now, it stays in the queue and is noted the next time it is opened.
    formsApi.markRead.mutate({ submissionId }).catch(() => {})
  }, [submissionId])
  return null
}
