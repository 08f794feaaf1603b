"use client"

import { yourPractitioners } from "@/features/workspaces/rules"
import { capital, listed } from "@/lib/listed"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import type { ReplyAsked } from "../schema"
import { messagingApi } from "./api"

type ReplyFormProps = {
  relationshipId: string
  companions: readonly string[]
  practitioners: number
  mayWriteToAll: boolean
}

/** A member writes: to the practitioner alone unless they choose otherwise. The readers are named before the first word. */
export const ReplyForm = ({ relationshipId, companions, practitioners, mayWriteToAll }: ReplyFormProps) => {
  const staff = yourPractitioners(practitioners)
  const { blank, idFor, renew } = useFreshId()
  const form = useDraftedForm({
    draft: `message:${relationshipId}`,
    schema: () => import("../schema").then(({ replyInput }) => replyInput),
    defaultValues: { messageId: blank, relationshipId, to: "practitioner", body: "" },
    submit: (input: ReplyAsked) => messagingApi.reply.mutate({ ...input, messageId: idFor(input) }),
    done: "Your message is sent.",
    clear: true,
    onDone: renew,
  })
  return (
    <CommandForm form={form}>
      {companions.length === 0 ? (
        <ReadBy className="justify-self-start">Read by: {listed(staff)} only</ReadBy>
      ) : (
        <FormRadioGroup
          name="to"
          label="Read by"
          choices={[
            { value: "practitioner", label: capital(`${listed(staff)} only`) },
            ...(mayWriteToAll ? [{ value: "relationship", label: capital(listed([...staff, ...companions])) }] : []),
          ]}
          about={mayWriteToAll ? undefined : "Messages to everybody wait for your yes to a document, under Consents."}
        />
      )}
      <FormTextArea
        name="body"
        label="Your message"
        about="Messages are not watched around the clock. If you need help now, use Get help."
        most={4000}
      />
      <SubmitButton kind="quiet" className="justify-self-start">
        Send
      </SubmitButton>
    </CommandForm>
  )
}
