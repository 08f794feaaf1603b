"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import { Card } from "@/ui/lists/card"
import type { NoteKind } from "../schema"
import { notesApi } from "./api"

const kinds = [
  {
    value: "note",
    label: "A note",
    about: "Part of the record. Read by every practitioner here, and by a client who asks for their record.",
  },
  {
    value: "process_note",
    label: "A process note",
    about: "Your own working note. Read by you alone: not by colleagues, not by the owner, not by clients.",
  },
] as const

/** A new note: who reads it is chosen, and said, before the first word. */
export const WriteNote = ({ relationshipId }: { relationshipId: string }) => {
  const { blank, idFor, renew } = useFreshId()
  const usual: NoteKind = "note"
  const form = useDraftedForm({
    draft: `note:${relationshipId}`,
    schema: () => import("../schema").then(({ writeNoteInput }) => writeNoteInput),
    defaultValues: { noteId: blank, relationshipId, kind: usual as NoteKind, body: "" },
    submit: (input) => notesApi.write.mutate({ ...input, noteId: idFor(input) }),
    done: "Kept",
    onDone: renew,
    clear: true,
  })
  return (
    <Card>
      <CommandForm form={form}>
        <FormRadioGroup name="kind" label="Who reads it?" choices={kinds} />
        <FormTextArea name="body" label="Note" rows={5} most={10_000} autoComplete="off" />
        <SubmitButton size="small" kind="quiet" className="justify-self-end">
          Keep the note
        </SubmitButton>
      </CommandForm>
    </Card>
  )
}
