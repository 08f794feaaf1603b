"use client"

import { useState } from "react"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { StepAction } from "@/ui/runner/runner"

type NotThisTimeProps = Readonly<{ declining: string; onConfirm: () => Promise<unknown> }>

/** A full answer without a reason; what it means is said before. */
export const NotThisTime = ({ declining, onConfirm }: NotThisTimeProps) => {
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
        {declining}
      </ConfirmDialog>
    </>
  )
}
