"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { relationshipsApi } from "./api"

type MemberLeavesProps = { relationshipId: string; clientId: string; displayName: string }

/** Notes that a member has left. */
export const MemberLeaves = ({ relationshipId, clientId, displayName }: MemberLeavesProps) => {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const leave = async () => {
    await relationshipsApi.memberLeaves.mutate({ relationshipId, clientId })
    toast(`${displayName} has left`)
    router.refresh()
  }
  return (
    <>
      <Button kind="text" size="small" onPress={() => setOpen(true)}>
        Mark as left
      </Button>
      <ConfirmDialog
        title={`${displayName} has left?`}
        confirm="Note that they left"
        open={open}
        onOpenChange={setOpen}
        onConfirm={leave}
      >
        From now on {displayName} sees nothing of this relationship. The others keep what was opened to them, and are
        not told by this.
      </ConfirmDialog>
    </>
  )
}
