"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { assignmentsApi } from "@/features/assignments/components/api"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"

type DeclineProps = Readonly<{ occurrenceId: string; title: string; declining: string }>

/** "Not this time": a full answer, without opening the practice. */
export const Decline = ({ occurrenceId, title, declining }: DeclineProps) => {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const decline = async () => {
    await assignmentsApi.notThisTime.mutate({ occurrenceId })
    toast("Not this time. That is fine.")
    router.refresh()
  }
  return (
    <>
      <Button
        kind="text"
        size="small"
        className="text-ink-soft"
        onPress={() => setOpen(true)}
        aria-label={`Not this time: ${title}`}
      >
        Not this time
      </Button>
      <ConfirmDialog
        title="Not this time?"
        confirm="Not this time"
        keep="Leave it on Today"
        kind="main"
        open={isOpen}
        onOpenChange={setOpen}
        onConfirm={decline}
      >
        <p>{title}</p>
        <p>{declining}</p>
      </ConfirmDialog>
    </>
  )
}
