"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormNumberField } from "@/ui/form/bound/number-fields"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import type { Settings } from "../queries"
import { workspacesApi } from "./api"

/** What the public page says. */
export const PageTextsForm = ({ settings }: { settings: Settings }) => {
  const { name, headline, intro, approach, contactNote, replyWithinDays } = settings
  const form = useDraftedForm({
    draft: "page-words",
    schema: () => import("../schema").then(({ changePageInput }) => changePageInput),
    defaultValues: { name, headline, intro, approach, contactNote, replyWithinDays },
    submit: (input) => workspacesApi.changePage.mutate(input),
    done: "Your page is saved",
  })
  return (
    <CommandForm form={form}>
      <FormTextField name="name" label="Name" about="In e-mails, on receipts and at the top of every page." />
      <FormTextField name="headline" label="First sentence" />
      <FormTextArea name="intro" label="Below it" optional rows={3} most={400} />
      <FormTextArea
        name="approach"
        label="How you work"
        about="An empty line begins a new paragraph."
        optional
        rows={8}
        most={4000}
      />
      <FormTextArea
        name="contactNote"
        label="Beside the contact form"
        about="Who reads a message, and when."
        optional
        rows={2}
        most={300}
      />
      <FormNumberField name="replyWithinDays" label="You answer within this many working days" min={1} max={14} />
      <div>
        <SubmitButton>Save the page</SubmitButton>
      </div>
    </CommandForm>
  )
}
