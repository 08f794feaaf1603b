"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { Badge } from "@/ui/form/read-by"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { consentsApi } from "./api"

type AcceptForWorkProps = Readonly<{ relationshipId: string; title: string; waits: boolean }>

/** Staff says yes to working together; while documents wait, it says so without saying whose. */
export const AcceptForWork = ({ relationshipId, title, waits }: AcceptForWorkProps) => {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  if (waits)
    return (
      <span className="inline-flex items-center">
        <Badge tone="wait">Waits for consents</Badge>
      </span>
    )
  const accept = async () => {
    await consentsApi.acceptForWork.mutate({ relationshipId })
    toast("Accepted for work")
    router.refresh()
  }
  return (
    <>
      <Button kind="main" size="small" onPress={() => setAsking(true)}>
        Accept for work
      </Button>
      <ConfirmDialog
        title={`Work with ${title}?`}
        confirm="Accept for work"
        keep="Not yet"
        kind="main"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={accept}
      >
        From now on you can give practices. Nobody is told by this.
      </ConfirmDialog>
    </>
  )
}
