"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { toast } from "@/ui/feedback/toast-queue"
import { failureWords } from "@/ui/form/errors/failure"
import { Badge } from "@/ui/form/read-by"
import { Time } from "@/ui/lists/time"
import type { OwnSession } from "../queries"
import { identityApi } from "./api"

type SessionListProps = { sessions: readonly OwnSession[]; timeZone: string }

/** The browsers that are signed in, each with its way out. */
export const SessionList = ({ sessions, timeZone }: SessionListProps) => {
  const router = useRouter()
  const [ending, setEnding] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const end = async (what: string, act: () => Promise<unknown>, done: string) => {
    setEnding(what)
    setFailed(null)
    try {
      await act()
      toast(done)
      router.refresh()
    } catch (error) {
      setFailed(failureWords(error))
    } finally {
      setEnding(null)
    }
  }
  return (
    <div className="grid gap-4">
      {failed && (
        <Notice tone="alert" live>
          {failed}
        </Notice>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(({ sessionId, device, lastSeenAt, since, isThis }) => (
          <li key={sessionId} className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div className="grid gap-0.5">
              <span>{device}</span>
              <span className="text-small text-ink-faint">
                Last used <Time instant={lastSeenAt} zone={timeZone} preset="dateTime" />, signed in{" "}
                <Time instant={since} zone={timeZone} preset="day" />
              </span>
            </div>
            {isThis ? (
              <Badge>this browser</Badge>
            ) : (
              <Button
                size="small"
                aria-label={`Sign out ${device}`}
                isPending={ending === sessionId}
                onPress={() =>
                  end(sessionId, () => identityApi.endSession.mutate({ sessionId }), "That browser is signed out")
                }
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div>
          <Button
            isPending={ending === "others"}
            onPress={() =>
              end("others", () => identityApi.endOtherSessions.mutate(), "All other browsers are signed out")
            }
          >
            Sign out everywhere else
          </Button>
        </div>
      )}
    </div>
  )
}
