"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { toast } from "@/ui/feedback/toast-queue"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import { invitationsApi } from "./api"

type InvitationActionsProps = { invitationId: string; email: string; displayName: string; open: boolean }

const SendForm = ({ invitationId, email, close }: { invitationId: string; email: string; close: () => void }) => {
  const form = useDraftedForm({
    draft: `invitation:${invitationId}`,
    schema: () => import("../schema").then(({ resendInvitationInput }) => resendInvitationInput),
    defaultValues: { invitationId, email },
    submit: (input) => invitationsApi.resend.mutate(input),
    done: "Sent. The old link does not work any more.",
    onDone: close,
  })
  return (
    <CommandForm form={form}>
      <FormTextField
        name="email"
        type="email"
        label="Their own address"
        about="Correct it if the first was wrong. Only this person may read it."
        autoComplete="off"
      />
      <DialogActions>
        <Button onPress={close}>Not now</Button>
        <SubmitButton>Send a new invitation</SubmitButton>
      </DialogActions>
    </CommandForm>
  )
}

/** Sending an invitation again, and taking it back. */
export const InvitationActions = ({ invitationId, email, displayName, open }: InvitationActionsProps) => {
  const router = useRouter()
  const [asking, setAsking] = useState<"send" | "revoke" | null>(null)
  const dialog = (which: "send" | "revoke") => ({
    open: asking === which,
    onOpenChange: (isOpen: boolean) => setAsking(isOpen ? which : null),
  })
  const revoke = async () => {
    await invitationsApi.revoke.mutate({ invitationId })
    toast("Taken back")
    router.refresh()
  }
  return (
    <>
      <Button kind="text" size="small" onPress={() => setAsking("send")}>
        Send again
      </Button>
      {open && (
        <Button kind="text" size="small" onPress={() => setAsking("revoke")}>
          Take back
        </Button>
      )}
      <Dialog {...dialog("send")} title={`Invite ${displayName} again`}>
        {(close) => <SendForm invitationId={invitationId} email={email} close={close} />}
      </Dialog>
      <ConfirmDialog
        {...dialog("revoke")}
        title={`Take back the invitation of ${displayName}?`}
        confirm="Take it back"
        onConfirm={revoke}
      >
        The link in their e-mail stops working at once. Nobody is told. You can send a new one at any time.
      </ConfirmDialog>
    </>
  )
}
