"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { paths } from "@/lib/paths"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { toast } from "@/ui/feedback/toast-queue"
import { failureWords } from "@/ui/form/errors/failure"
import { LinkButton } from "@/ui/link-button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import type { Released } from "../../commands/reviewing/reveal"
import { assignmentsApi } from "../api"

type ToKnow = NonNullable<Released["toKnow"]>

const opened = "It is open for all of them."

/** Something comes before it, which is said only now: somebody else may have looked at the page until then. */
const ReadFirst = ({
  href,
  open,
  onOpenChange,
}: {
  href: string
  open: boolean
  onOpenChange: (to: boolean) => void
}) => (
  <Dialog title="Something else comes first" open={open} onOpenChange={onOpenChange}>
    {(close) => (
      <>
        <p className="text-ink-soft">
          A form is ready for review, private to one person. Please read it alone before you open anything here. Nothing
          was opened.
        </p>
        <DialogActions>
          <Button onPress={close}>Not now</Button>
          <LinkButton kind="main" href={href}>
            Read it
          </LinkButton>
        </DialogActions>
      </>
    )}
  </Dialog>
)

/** Opens what waits for the practitioner; where something has to be known before, that is said first. */
export const ReleaseAnswers = ({ slug, occurrenceId }: { slug: string; occurrenceId: string }) => {
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const [toKnow, setToKnow] = useState<ToKnow | null>(null)
  const release = async (knowing: boolean) => {
    const answer = await assignmentsApi.release.mutate({ occurrenceId, knowing })
    setToKnow(answer.toKnow)
    if (!answer.toKnow) toast(opened)
    router.refresh()
  }
  const press = async () => {
    setPending(true)
    await release(false).catch((error) => toast(failureWords(error), "alert"))
    setPending(false)
  }
  const isAsking = toKnow !== null
  const close = (open: boolean) => open || setToKnow(null)
  return (
    <Notice
      title="Everyone has answered"
      action={
        <Button size="small" isPending={isPending} onPress={() => void press()}>
          Open the answers to them
        </Button>
      }
    >
      What was meant for all of them opens for everybody at once, and stays open.
      {toKnow && !toKnow.isRead && (
        <ReadFirst href={paths.desk.signal(slug, toKnow.signalId)} open={isAsking} onOpenChange={close} />
      )}
      {toKnow?.isRead && (
        <ConfirmDialog
          title="Open it all the same?"
          confirm="Open it all the same"
          keep="Leave it closed"
          open={isAsking}
          onOpenChange={close}
          onConfirm={() => release(true)}
        >
          Something private to one person here is read and still open, under First on Today. If you open these answers,
          they open for all of them at once, and stay open.
        </ConfirmDialog>
      )}
    </Notice>
  )
}
