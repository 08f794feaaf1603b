"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import type { ContactCard } from "../queries"
import { safeWaysOf } from "../rules"
import { clientsApi } from "./api"
import { useAskedFirst } from "./asked-first"
import { ContactFields } from "./contact-fields"

const ChangeForm = ({ contact, close }: { contact: ContactCard; close: () => void }) => {
  const drafted = useDraftedForm({
    draft: `contact:${contact.clientId}`,
    schema: () => import("../schema").then(({ changeContactInput }) => changeContactInput),
    defaultValues: {
      clientId: contact.clientId,
      name: contact.name,
      phone: contact.phone ?? "",
      safe: safeWaysOf(contact),
      contactNote: contact.contactNote,
    },
    submit: (input) => clientsApi.changeContact.mutate(input),
    done: "Saved",
    onDone: close,
  })
  const { form, question } = useAskedFirst({
    form: drafted,
    before: safeWaysOf(contact),
    title: `No safe way of reaching ${contact.name}?`,
    says: `Then nothing is sent to ${contact.name}: no reminders, no confirmations, and no word that something waits. Speak in person, or ask by phone when they answer themselves. They can still sign in.`,
    confirm: "Save it so",
  })
  return (
    <CommandForm form={form}>
      <ContactFields />
      <FormTextField
        name="contactNote"
        label="Before you reach out"
        optional
        about="Read by staff only."
        autoComplete="off"
      />
      <DialogActions>
        <Button onPress={close}>Leave it as it is</Button>
        <SubmitButton>Save</SubmitButton>
      </DialogActions>
      {question}
    </CommandForm>
  )
}

/** Changes how a client is reached, in a window over the page. */
export const ContactDialog = ({ contact }: { contact: ContactCard }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="text" size="small" onPress={() => setOpen(true)}>
        Change contact
      </Button>
      <Dialog title={`How to reach ${contact.name}`} open={open} onOpenChange={setOpen}>
        {(close) => <ChangeForm contact={contact} close={close} />}
      </Dialog>
    </>
  )
}
