"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import { nobody } from "../rules"
import { invitationsApi } from "./api"
import { PersonFields } from "./person-fields"

const AddForm = ({ relationshipId, close }: { relationshipId: string; close: () => void }) => {
  const form = useDraftedForm({
    draft: `add-member:${relationshipId}`,
    schema: () => import("../schema").then(({ inviteMemberInput }) => inviteMemberInput),
    defaultValues: { relationshipId, person: nobody },
    submit: (input) => invitationsApi.inviteMember.mutate(input),
    done: "Invited",
    onDone: close,
  })
  return (
    <CommandForm form={form}>
      <p className="text-ink-soft">
        They get an e-mail of their own, and see only what is opened after they have come in.
      </p>
      <PersonFields prefix="person" />
      <DialogActions>
        <Button onPress={close}>Not now</Button>
        <SubmitButton>Add and invite</SubmitButton>
      </DialogActions>
    </CommandForm>
  )
}

/** Adds someone new to the relationship, and invites them. */
export const AddMember = ({ relationshipId }: { relationshipId: string }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" className="justify-self-start" onPress={() => setOpen(true)}>
        Add a person
      </Button>
      <Dialog title="Add a person" open={open} onOpenChange={setOpen} wide>
        {(close) => <AddForm relationshipId={relationshipId} close={close} />}
      </Dialog>
    </>
  )
}
