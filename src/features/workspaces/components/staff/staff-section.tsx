"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { Badge } from "@/ui/form/read-by"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import type { StaffRow } from "../../queries"
import { roleLabels } from "../../rules"
import { workspacesApi } from "../api"
import { AddStaffForm } from "./add-staff-form"

const Person = ({ row, onEnd }: { row: StaffRow; onEnd: () => void }) => (
  <li className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
    <div className="grid min-w-0 gap-0.5">
      <span>
        {row.name}
        {row.title && <span className="text-ink-faint">, {row.title}</span>}
      </span>
      <span className="text-small break-words text-ink-soft">
        {roleLabels[row.role].title} · {row.email}
        {!row.deactivatedAt && ` · ${row.hasSecondStep ? "second step" : "no second step yet"}`}
      </span>
    </div>
    {row.deactivatedAt ? (
      <Badge>left</Badge>
    ) : row.isYou ? (
      <Badge>you</Badge>
    ) : (
      <Button size="small" aria-label={`Remove ${row.name} from staff`} onPress={onEnd}>
        Remove
      </Button>
    )}
  </li>
)

/** Who works here: adding someone, and removing someone. */
export const StaffSection = ({ staff }: { staff: readonly StaffRow[] }) => {
  const router = useRouter()
  const [ending, setEnding] = useState<StaffRow | null>(null)
  const end = async () => {
    if (!ending) return
    await workspacesApi.deactivateStaff.mutate({ staffId: ending.staffId })
    toast(`${ending.name} can no longer sign in here`)
    router.refresh()
  }
  return (
    <div className="grid gap-8">
      <ul className="divide-y divide-line border-y border-line">
        {staff.map((row) => (
          <Person key={row.staffId} row={row} onEnd={() => setEnding(row)} />
        ))}
      </ul>
      <AddStaffForm />
      <ConfirmDialog
        title={`Remove ${ending?.name ?? ""} from staff?`}
        confirm="Remove"
        onConfirm={end}
        open={ending !== null}
        onOpenChange={(open) => open || setEnding(null)}
      >
        From their next click on they see nothing of this workspace. What they wrote stays. You can add them again.
      </ConfirmDialog>
    </div>
  )
}
