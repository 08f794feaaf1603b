"use client"

import { useEffect } from "react"
import { messagingApi } from "./api"

/** Notes, once the page is open in a browser, what its reader has now seen. What is marked new stays so while they look. */
export const MarkRead = ({ messageIds }: { messageIds: readonly string[] }) => {
  const all = messageIds.join()
  useEffect(() => {
    // A failure does no harm: the message stays new until the next visit.
    if (all) messagingApi.markRead.mutate({ messageIds: all.split(",") }).catch(() => {})
  }, [all])
  return null
}
