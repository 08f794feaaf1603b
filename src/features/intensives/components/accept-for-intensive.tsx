"use client"

import { Button } from "@/ui/button"
import { Badge } from "@/ui/form/read-by"
import { useAction } from "@/ui/form/use-action"
import { intensivesApi } from "./api"

type AcceptForIntensiveProps = Readonly<{
  relationshipId: string
  isAccepted: boolean
  /** somebody has not said yes to booking; whose it is stands with each member's own forms */
  waits: boolean
}>

/** Staff's yes to an intensive, apart from the yes to working together, and the way to take it back. */
export const AcceptForIntensive = ({ relationshipId, isAccepted, waits }: AcceptForIntensiveProps) => {
  const { pending, perform } = useAction()
  const accept = (accepts: boolean) =>
    perform(
      () => intensivesApi.accept.mutate({ relationshipId, accepts }),
      accepts ? "Accepted for an intensive" : "They cannot book an intensive now",
    )
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="text-small text-ink-soft">
        {isAccepted
          ? "Accepted for an intensive. Each member is asked alone whether days may be booked in both names."
          : "An intensive has a yes of its own: until then they cannot book one."}
      </span>
      {isAccepted && waits && <Badge tone="wait">Waits for consents</Badge>}
      <Button size="small" isPending={pending} onPress={() => void accept(!isAccepted)}>
        {isAccepted ? "Take it back" : "Accept for an intensive"}
      </Button>
    </div>
  )
}
