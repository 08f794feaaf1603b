"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { consentsApi } from "../api"

type DocumentFormProps = { documentId: string; title: string; body: string }

/** Other words for a document, in force as soon as they are sent. */
export const DocumentForm = ({ documentId, title, body }: DocumentFormProps) => {
  const form = useDraftedForm({
    draft: `document:${documentId}`,
    schema: () => import("../../schema").then(({ changeDocumentInput }) => changeDocumentInput),
    defaultValues: { documentId, body },
    submit: (input) => consentsApi.changeDocument.mutate(input),
    done: "These words are in force",
  })
  return (
    <CommandForm form={form}>
      <FormTextArea
        name="body"
        label={`The words of “${title}”`}
        about="“## ” begins a heading, “- ” a line of a list, and an empty line a new paragraph."
        rows={18}
        most={20_000}
      />
      <p className="text-small text-ink-soft">
        Everybody whom it concerns is asked again, and until they have said yes, what this document allows waits.
      </p>
      <div>
        <SubmitButton kind="quiet">Put these words in force</SubmitButton>
      </div>
    </CommandForm>
  )
}
