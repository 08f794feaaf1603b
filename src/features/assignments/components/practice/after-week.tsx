"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { paths } from "@/lib/paths"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { useAction } from "@/ui/form/use-action"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import type { Practice } from "../../queries/practice"
import { unopened } from "../../rules/labels"
import { hasWords } from "../../rules/opening"
import { assignmentsApi } from "../api"

type Decided = Pick<Practice, "isKept" | "isGiven" | "isOfferedAnew" | "staffName">

const decided = ({ isKept, isGiven, isOfferedAnew, staffName }: Decided): string | null => {
  if (isOfferedAnew) return "You have offered it once more."
  if (isGiven) return `${staffName} will look at it with you.`
  return isKept ? "You keep it as it is." : null
}

/** What did not open, or was not sent in time: its author keeps it, gives it to the practitioner, or offers it once more. */
export const AfterWeek = ({ practice, slug }: { practice: Practice; slug: string }) => {
  const router = useRouter()
  const { pending, perform } = useAction()
  const [asking, setAsking] = useState(false)
  const { occurrenceId, state, didNotOpen, sharing, isKept, isGiven, isOfferedAnew, staffName } = practice
  const isLeftOver = state === "closed" && hasWords(practice)
  if (!didNotOpen && !isLeftOver) return null
  const { title, says, offering } = unopened(sharing)
  const words = decided(practice)
  const keep = () => perform(() => assignmentsApi.keepUnopened.mutate({ occurrenceId }), "You keep it as it is.")
  const give = () =>
    perform(() => assignmentsApi.giveToPractitioner.mutate({ occurrenceId }), `${staffName} will look at it with you.`)
  const offer = async () => {
    const fresh = await assignmentsApi.offerAnew.mutate({ occurrenceId })
    router.push(paths.practice(slug, fresh))
  }
  return (
    <Notice
      title={didNotOpen ? title : "It was not sent in time"}
      action={
        <div className="flex flex-wrap gap-3">
          {didNotOpen && !isKept && !isGiven && !isOfferedAnew && (
            <Button size="small" isPending={pending} onPress={() => void keep()}>
              Keep it
            </Button>
          )}
          {!isGiven && !isOfferedAnew && (
            <Button size="small" isPending={pending} onPress={() => void give()}>
              {didNotOpen ? "Look at it with my practitioner" : "Send it to my practitioner alone"}
            </Button>
          )}
          {!isOfferedAnew && (
            <Button size="small" onPress={() => setAsking(true)}>
              Offer it anew
            </Button>
          )}
        </div>
      }
    >
      <p>{didNotOpen ? says : "What you wrote is kept, for you alone."}</p>
      {words && <p>{words}</p>}
      <ConfirmDialog
        title="Offer it anew?"
        confirm="Offer it anew"
        keep="Not now"
        kind="main"
        open={asking}
        onOpenChange={setAsking}
        onConfirm={offer}
      >
        {sharing.others.length > 0 ? offering : "It waits for you again, with your words in it."}
      </ConfirmDialog>
    </Notice>
  )
}
