"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { workspacesApi } from "@/features/workspaces/components/api"
import type { SkippableLine } from "@/features/workspaces/schema"
import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { todayApi } from "../api"

const lookEvery = 2000
const looks = 20

/** Sends a mail to oneself, and looks for a while whether it has gone out. */
export const SendTestMail = ({ waits }: { waits: boolean }) => {
  const router = useRouter()
  const { pending, perform } = useAction()
  useEffect(() => {
    if (!waits) return
    let left = looks
    const timer = setInterval(() => {
      left -= 1
      if (left < 0) clearInterval(timer)
      else router.refresh()
    }, lookEvery)
    return () => clearInterval(timer)
  }, [waits, router])
  return (
    <Button
      size="small"
      className="mt-1"
      isPending={pending}
      onPress={() => void perform(() => workspacesApi.sendTestMail.mutate(), "A test mail is on its way to you")}
    >
      {waits ? "Send another one" : "Send a test mail"}
    </Button>
  )
}

type SkipLineProps = Readonly<{ line: SkippableLine; skips: boolean; words: string }>

/** Leaves a line out, or takes it in again. */
export const SkipLine = ({ line, skips, words }: SkipLineProps) => {
  const { pending, perform } = useAction()
  return (
    <Button
      kind="text"
      size="small"
      isPending={pending}
      onPress={() =>
        void perform(
          () => workspacesApi.skipLine.mutate({ line, skips }),
          skips ? "This line is left out" : "This line is back",
        )
      }
    >
      {words}
    </Button>
  )
}

/** The list has done its work. */
export const PutAway = () => {
  const { pending, perform } = useAction()
  return (
    <div>
      <Button
        size="small"
        isPending={pending}
        onPress={() => void perform(() => todayApi.putFirstHourAway.mutate(), "The list is put away")}
      >
        Put this list away
      </Button>
    </div>
  )
}
