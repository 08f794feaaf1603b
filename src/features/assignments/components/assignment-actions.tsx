"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { useAction } from "@/ui/form/use-action"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { assignmentsApi } from "./api"

type AssignmentActionsProps = { assignmentId: string; title: string; isPaused: boolean }

/** Pause, go on, end. Only ending asks first: it cannot be taken back. */
export const AssignmentActions = ({ assignmentId, title, isPaused }: AssignmentActionsProps) => {
  const router = useRouter()
  const { pending, perform } = useAction()
  const [isEnding, setEnding] = useState(false)
  const end = async () => {
    await assignmentsApi.end.mutate({ assignmentId })
    toast("It has ended.")
    router.refresh()
  }
  return (
    <div className="flex flex-wrap gap-x-5">
      {isPaused ? (
        <Button
          kind="text"
          size="small"
          isPending={pending}
          aria-label={`Go on: ${title}`}
          onPress={() =>
            void perform(
              () => assignmentsApi.resume.mutate({ assignmentId }),
              "It goes on from today. What fell into the pause is not made up for.",
            )
          }
        >
          Go on
        </Button>
      ) : (
        <Button
          kind="text"
          size="small"
          isPending={pending}
          aria-label={`Pause: ${title}`}
          onPress={() => void perform(() => assignmentsApi.pause.mutate({ assignmentId }), "It is paused.")}
        >
          Pause
        </Button>
      )}
      <Button kind="text" size="small" aria-label={`End: ${title}`} onPress={() => setEnding(true)}>
        End
      </Button>
      <ConfirmDialog
        title="End this practice?"
        confirm="End it"
        open={isEnding}
        onOpenChange={setEnding}
        onConfirm={end}
      >
        {title} comes up no more. What was answered stays, and someone who has begun may still finish. You can give it
        again later.
      </ConfirmDialog>
    </div>
  )
}
