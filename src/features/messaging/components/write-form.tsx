"use client"

import { listed } from "@/lib/listed"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import { messagingApi } from "./api"

type Member = Readonly<{ clientId: string; displayName: string }>
type WriteFormProps = { relationshipId: string; members: readonly Member[] }

/** Everybody together, or one of them alone; each choice is its readers. */
const choicesFor = (members: readonly Member[]) => [
  ...(members.length > 1 ? [{ value: "all", label: listed(members.map(({ displayName }) => displayName)) }] : []),
  ...members.map(({ clientId, displayName }) => ({
    value: clientId,
    label: members.length > 1 ? `${displayName} only` : displayName,
  })),
]

/** Staff writes to a relationship, or to one member of it. */
export const WriteForm = ({ relationshipId, members }: WriteFormProps) => {
  const choices = choicesFor(members)
  const { blank, idFor, renew } = useFreshId()
  const form = useDraftedForm({
    draft: `message:${relationshipId}`,
    schema: () => import("../schema").then(({ writeToMembersInput }) => writeToMembersInput),
    defaultValues: { messageId: blank, relationshipId, to: choices[0]?.value ?? "", body: "" },
    submit: (input) => messagingApi.write.mutate({ ...input, messageId: idFor(input) }),
    done: "The message is sent.",
    clear: true,
    onDone: renew,
  })
  return (
    <CommandForm form={form}>
      {choices.length > 1 ? (
        <FormRadioGroup name="to" label="Read by" choices={choices} />
      ) : (
        <ReadBy className="justify-self-start">Read by: {choices[0]?.label}</ReadBy>
      )}
      <FormTextArea
        name="body"
        label="Message"
        about="They hear by a neutral e-mail, where that is safe, that something is there."
        most={4000}
      />
      <SubmitButton kind="quiet" className="justify-self-start">
        Send
      </SubmitButton>
    </CommandForm>
  )
}
