"use client"

import Link from "next/link"
import { useEffect, useState } from "react"
import { paths } from "@/lib/paths"
import { messagingApi } from "./api"

/** Says that messages wait, once the page stands: Today itself is asked for without them. Nothing when there are none. */
export const UnreadNote = ({ slug }: { slug: string }) => {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    let isHere = true
    messagingApi.unread.query().then(
      (count) => isHere && setUnread(count),
      // It is said again on the next visit, and Messages shows it anyway.
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [])
  return (
    <p role="status" className="empty:hidden">
      {unread > 0 && (
        <Link href={paths.messages(slug)} className="inline-flex min-h-11 items-center">
          {unread === 1 ? "One new message" : `${unread} new messages`}
        </Link>
      )}
    </p>
  )
}
