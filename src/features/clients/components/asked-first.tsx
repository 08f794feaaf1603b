"use client"

import { type BaseSyntheticEvent, type ReactNode, useState } from "react"
import type { FieldValues } from "react-hook-form"
import type { CommandFormState } from "@/ui/form/use-command-form"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import { leavesNoWay } from "../rules"
import type { ContactWay } from "../schema"

type AskedFirst<Input extends FieldValues> = {
  form: CommandFormState<Input>
  /** what was safe until now */
  before: readonly ContactWay[]
  title: string
  /** What it means. */
  says: ReactNode
  confirm: string
}

/** Asks before a form is sent that leaves no safe way of reaching somebody, and says what that means. Nothing typed is lost by a no. */
export const useAskedFirst = <Input extends FieldValues & { safe: ContactWay[] }>({
  form,
  before,
  says,
  ...words
}: AskedFirst<Input>): { form: CommandFormState<Input>; question: ReactNode } => {
  const [asking, setAsking] = useState(false)
  const { safe } = form.methods.getValues()
  const onSubmit = async (event?: BaseSyntheticEvent) => {
    if (!leavesNoWay({ before, after: form.methods.getValues().safe })) return form.onSubmit(event)
    event?.preventDefault()
    setAsking(true)
  }
  return {
    form: { ...form, onSubmit },
    question: asking && safe.length === 0 && (
      <ConfirmDialog
        {...words}
        keep="Go back"
        kind="main"
        open
        onOpenChange={setAsking}
        onConfirm={async () => {
          setAsking(false)
          await form.onSubmit()
        }}
      >
        {says}
      </ConfirmDialog>
    ),
  }
}
