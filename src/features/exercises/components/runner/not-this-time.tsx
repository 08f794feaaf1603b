"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"

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
      >
        That is a full answer, and it needs no reason. What you have written so far is shown to nobody.
      </ConfirmDialog>
    </>
  )
}
