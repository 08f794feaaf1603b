"use client"

import { useState } from "react"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { StepAction } from "@/ui/runner/runner"

/** A full answer without a reason. */
export const NotThisTime = ({ onConfirm }: { onConfirm: () => Promise<unknown> }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <StepAction onPress={() => setOpen(true)}>Not this time</StepAction>
      <ConfirmDialog
        title="Not this time?"
        confirm="Not this time"
        keep="Go on with it"
        kind="main"
        open={isOpen}
        onOpenChange={setOpen}
        onConfirm={onConfirm}
      >
        That is a full answer, and it needs no reason. What you have written so far is shown to nobody.
      </ConfirmDialog>
    </>
  )
}
