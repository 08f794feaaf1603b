"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { api } from "@/lib/trpc"
import { Button } from "@/ui/button"
import { ConfirmDialog } from "@/ui/confirm-dialog"
import { failureOf } from "@/ui/form/failure"
import { say } from "@/ui/toast-queue"

const says = (error: unknown) => {
  const failure = failureOf(error)
  return failure.kind === "refusal" ? failure.says : "This did not work. We are sorry; please try again in a moment."
}

/** "Not this time": a full answer, without opening the practice. */
export const Decline = ({ occurrenceId, title }: { occurrenceId: string; title: string }) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const decline = async () => {
    await api.assignments.notThisTime.mutate({ occurrenceId })
    say("Not this time. That is fine.")
    router.refresh()
  }
  return (
    <>
      <Button kind="text" size="small" className="text-ink-soft" onPress={() => setOpen(true)}>
        Not this time
        <span className="sr-only">: {title}</span>
      </Button>
      <ConfirmDialog
        title="Not this time?"
        confirm="Not this time"
        keep="Leave it on Today"
        kind="main"
        open={isOpen}
        onOpenChange={setOpen}
        onConfirm={decline}
        says={says}
      >
        {title}: that is a full answer, and it needs no reason.
      </ConfirmDialog>
    </>
  )
}
