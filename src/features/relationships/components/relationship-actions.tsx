"use client"

import { useRouter } from "next/navigation"
import { type ReactNode, useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import type { ConfidentialityPolicy, Status } from "../schema"
import { relationshipsApi } from "./api"
import { ConfidentialityDialog } from "./confidentiality-dialog"

type RelationshipActionsProps = {
  relationshipId: string
  title: string
  status: Status
  confidentiality: ConfidentialityPolicy
  /** the way to accept it for work, which a later room knows: it waits for consents */
  accepting: ReactNode
}

type Asking = "end" | "confidentiality" | null

/** What staff decides about a relationship: to work together, what holds for confidences, and the end. */
export const RelationshipActions = ({
  relationshipId,
  title,
  status,
  confidentiality,
  accepting,
}: RelationshipActionsProps) => {
  const router = useRouter()
  const [asking, setAsking] = useState<Asking>(null)
  if (status === "ended") return null
  const did = (words: string) => {
    toast(words)
    router.refresh()
  }
  const dialog = (which: Asking) => ({
    open: asking === which,
    onOpenChange: (open: boolean) => setAsking(open ? which : null),
  })
  return (
    <div className="flex flex-wrap gap-3">
      {status === "beginning" && accepting}
      <Button size="small" onPress={() => setAsking("confidentiality")}>
        Change confidences
      </Button>
      <Button size="small" onPress={() => setAsking("end")}>
        End
      </Button>
      <ConfirmDialog
        {...dialog("end")}
        title={`End the work with ${title}?`}
        confirm="End the work"
        onConfirm={() => relationshipsApi.end.mutate({ relationshipId }).then(() => did("Ended"))}
      >
        Nothing is removed, and everybody keeps what was opened to them. Nothing new can be given, and open invitations
        stop working. This cannot be taken back.
      </ConfirmDialog>
      <ConfidentialityDialog {...dialog("confidentiality")} relationshipId={relationshipId} now={confidentiality} />
    </div>
  )
}
