"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { toast } from "@/ui/feedback/toast-queue"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { Dialog, DialogActions } from "@/ui/overlays/dialog"
import { notesApi } from "./api"

type OwnNote = { noteId: string; body: string }

const EditForm = ({ noteId, body, close }: OwnNote & { close: () => void }) => {
  const form = useDraftedForm({
    draft: `note-change:${noteId}`,
    schema: () => import("../schema").then(({ editNoteInput }) => editNoteInput),
    defaultValues: { noteId, body },
    submit: (input) => notesApi.edit.mutate(input),
    done: "Changed",
    onDone: close,
  })
  return (
    <CommandForm form={form}>
      <FormTextArea name="body" label="Note" rows={10} most={10_000} autoComplete="off" />
      <DialogActions>
        <Button onPress={close}>Leave it as it is</Button>
        <SubmitButton>Save</SubmitButton>
      </DialogActions>
    </CommandForm>
  )
}

/** Changing and deleting one's own note. */
export const NoteActions = ({ noteId, body }: OwnNote) => {
  const router = useRouter()
  const [asking, setAsking] = useState<"edit" | "delete" | null>(null)
  const dialog = (which: "edit" | "delete") => ({
    open: asking === which,
    onOpenChange: (open: boolean) => setAsking(open ? which : null),
  })
  const remove = async () => {
    await notesApi.delete.mutate({ noteId })
    toast("Deleted")
    router.refresh()
  }
  return (
    <div className="flex gap-4">
      <Button kind="text" size="small" onPress={() => setAsking("edit")}>
        Change
      </Button>
      <Button kind="text" size="small" onPress={() => setAsking("delete")}>
        Delete
      </Button>
      <Dialog {...dialog("edit")} title="Change the note" wide>
        {(close) => <EditForm noteId={noteId} body={body} close={close} />}
      </Dialog>
      <ConfirmDialog {...dialog("delete")} title="Delete this note?" confirm="Delete the note" onConfirm={remove}>
        It is gone for good, and cannot be brought back. That there was a note, and that you deleted it, stays in the
        record of what happened.
      </ConfirmDialog>
    </div>
  )
}
