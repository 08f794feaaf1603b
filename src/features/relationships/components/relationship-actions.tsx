"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
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
}

type Asking = "accept" | "end" | "confidentiality" | null

/** What staff decides about a relationship: to work together, what holds for confidences, and the end. */
export const RelationshipActions = ({ relationshipId, title, status, confidentiality }: RelationshipActionsProps) => {
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
      {status === "beginning" && (
        <Button kind="main" size="small" onPress={() => setAsking("accept")}>
          Accept for work
        </Button>
      )}
      <Button size="small" onPress={() => setAsking("confidentiality")}>
        Change confidences
      </Button>
      <Button size="small" onPress={() => setAsking("end")}>
        End
      </Button>
      <ConfirmDialog
        {...dialog("accept")}
        title={`Work with ${title}?`}
        confirm="Accept for work"
        keep="Not yet"
        kind="main"
        onConfirm={() => relationshipsApi.accept.mutate({ relationshipId }).then(() => did("Accepted for work"))}
      >
        From now on you can give practices, and they can book what needs your yes. Nobody is told by this.
      </ConfirmDialog>
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
