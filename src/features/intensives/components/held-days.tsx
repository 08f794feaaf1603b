"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { type PartLine, PartLines } from "@/features/payments/components/part-lines"
import { PayButton } from "@/features/payments/components/pay-button"
import { Button } from "@/ui/button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { intensivesApi } from "./api"

type HeldDaysProps = {
  appointmentId: string
  instalmentId: string
  amount: string
  until: string
  /** what is due, and by when */
  parts: readonly PartLine[]
}

/** For the one who chose the days: pay the deposit, or release the days. */
export const HeldDays = ({ appointmentId, instalmentId, amount, until, parts }: HeldDaysProps) => {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const releaseDays = async () => {
    await intensivesApi.releaseDays.mutate({ appointmentId })
    router.refresh()
  }
  return (
    <div className="grid gap-4">
      <p>
        These days are kept for you until <strong>{until}</strong>. They are yours as soon as {amount} has arrived. If
        you do nothing, they are free again then, and nothing is owed.
      </p>
      <PartLines parts={parts} />
      <div className="flex flex-wrap items-start gap-3">
        <PayButton instalmentId={instalmentId} label={`Pay ${amount}`} />
        <Button onPress={() => setAsking(true)}>Release them</Button>
        <ConfirmDialog
          title="Release these days?"
          confirm="Release them"
          open={isAsking}
          onOpenChange={setAsking}
          onConfirm={releaseDays}
        >
          Nothing has been charged. Others can then choose these days, and so can you.
        </ConfirmDialog>
      </div>
    </div>
  )
}
