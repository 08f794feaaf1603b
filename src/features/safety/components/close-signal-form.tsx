"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { safetyApi } from "./api"

/** Closes a signal with what was done. */
export const CloseSignalForm = ({ signalId }: { signalId: string }) => {
  const form = useDraftedForm({
    draft: `signal:${signalId}`,
    schema: () => import("../schema").then(({ closeSignalInput }) => closeSignalInput),
    defaultValues: { signalId, note: "" },
    submit: (input) => safetyApi.close.mutate(input),
    done: "Closed",
  })
  return (
    <CommandForm form={form}>
      <FormTextArea
        name="note"
        most={4000}
        label="What was done?"
        about="Read by practitioners here, and by nobody else. With whom you spoke, what you agreed, what comes next."
        autoComplete="off"
      />
      <div className="grid justify-items-start gap-2">
        <SubmitButton>Write it down and close</SubmitButton>
        <p className="measure text-small text-ink-soft">
          Closing opens nothing. What all of them had answered while it was open stays closed; its authors can offer it
          anew. What they answer from now on opens as usual.
        </p>
      </div>
    </CommandForm>
  )
}
