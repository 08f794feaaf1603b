"use client"

import { useState } from "react"
import * as z from "zod/mini"
import { SaveState } from "@/ui/drafts/autosave/save-state"
import { useAutosave } from "@/ui/drafts/autosave/use-autosave"
import { TextArea } from "@/ui/fields/text-area"
import { FormCheckbox, FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormDatePicker } from "@/ui/form/bound/date-fields"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Card } from "@/ui/lists/card"
import { Shelf } from "./shelf"

const input = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "Please write how I may call you.")),
  email: z.email(),
  about: z.enum(["me", "us"]),
  day: z.iso.date(),
  words: z.string().check(z.maxLength(200)),
  adult: z.literal(true, "Please confirm that you are 18 or older."),
})

type Reply = "done" | "taken" | "broken" | "offline"

/** Answers as the server would, so that every end of a form can be seen. */
const pretend = async (reply: Reply) => {
  await new Promise((resolve) => setTimeout(resolve, 700))
  if (reply === "offline") throw new TypeError("Failed to fetch")
  if (reply === "taken")
    throw Object.assign(new Error("taken"), {
      data: { refusal: { code: "TAKEN", says: "This address already has an inquiry here.", field: "email" } },
    })
  if (reply === "broken") throw Object.assign(new Error("broken"), { data: { refusal: null, reference: "4F2A-91C7" } })
}

const Draft = () => {
  const { save, state } = useAutosave(() => pretend("done"))
  return (
    <div>
      <TextArea label="Saved while you write" rows={3} onChange={save} />
      <SaveState state={state} className="mt-1" />
    </div>
  )
}

export const FormExample = () => {
  const [reply, setReply] = useState<Reply>("done")
  const form = useCommandForm({
    schema: async () => input,
    defaultValues: { name: "", email: "", words: "", adult: false as true },
    submit: () => pretend(reply),
    done: "Sent. You hear from me within two working days.",
    refresh: false,
  })
  return (
    <Shelf title="A form" about="Takes about a minute. Nothing here is kept.">
      <Card lifted className="max-w-xl sm:p-8">
        <CommandForm form={form}>
          <FormTextField name="name" label="What shall I call you?" autoComplete="off" />
          <FormTextField
            name="email"
            type="email"
            label="Where can I answer safely?"
            hint="Only you read this address?"
          />
          <FormRadioGroup
            name="about"
            label="Who is this about?"
            choices={[
              { value: "me", label: "Me" },
              { value: "us", label: "My partner and me, and they know" },
            ]}
          />
          <FormDatePicker name="day" label="From which day?" />
          <FormTextArea name="words" label="What brings you here?" optional />
          <FormCheckbox name="adult" label="I am 18 or older" bare />
          <div className="flex flex-wrap items-center justify-between gap-4">
            <ReadBy>Read by: the practitioner only</ReadBy>
            <SubmitButton>Send</SubmitButton>
          </div>
        </CommandForm>
      </Card>
      <label className="grid max-w-xs gap-2 text-small text-ink-soft">
        The server answers
        <select
          value={reply}
          onChange={(event) => setReply(event.target.value as Reply)}
          className="min-h-11 rounded-field border border-edge bg-paper px-3"
        >
          <option value="done">that it is done</option>
          <option value="taken">with a refusal</option>
          <option value="broken">with an error</option>
          <option value="offline">not at all</option>
        </select>
      </label>
      <div className="max-w-xl">
        <Draft />
      </div>
    </Shelf>
  )
}
