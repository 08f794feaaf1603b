"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { failureOf } from "@/ui/form/failure"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"

const says = (error: unknown) => {
  const failure = failureOf(error)
  if (failure.kind === "refusal") return failure.says
  if (failure.kind === "unreachable") return "You seem to be offline. Please try again when the connection is back."
  return "This did not work. We are sorry; please try again in a moment."
}

/** A full answer without a reason. */
export const NotThisTime = ({ onConfirm }: { onConfirm: () => Promise<unknown> }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="text" size="small" onPress={() => setOpen(true)} className="text-ink-soft">
        Not this time
      </Button>
      <ConfirmDialog
        title="Not this time?"
        confirm="Not this time"
        keep="Go on with it"
        kind="main"
        open={isOpen}
        onOpenChange={setOpen}
        onConfirm={onConfirm}
        says={says}
      >
        That is a full answer, and it needs no reason. What you have written so far is shown to nobody.
      </ConfirmDialog>
    </>
  )
}
