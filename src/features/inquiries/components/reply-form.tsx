"use client"

import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import type { InquiryPage } from "../queries"
import { inquiriesApi } from "./api"

const kinds = {
  answer: {
    schema: () => import("../schema").then(({ answerInquiryInput }) => answerInquiryInput),
    send: inquiriesApi.answer,
    done: "Your answer is on its way",
  },
  decline: {
    schema: () => import("../schema").then(({ declineInquiryInput }) => declineInquiryInput),
    send: inquiriesApi.decline,
    done: "Your reply is on its way",
  },
} as const

type LetterFormProps = { kind: keyof typeof kinds; inquiry: InquiryPage; start: string }

const about = {
  answer: "In your own words. The subject is “An answer to your message”; nobody who sees it in passing learns more.",
  decline:
    "This reply names no reasons and helps to find someone else; change what you like. Its subject is the same as that of any answer.",
} as const

const wayChoices = (mailable: boolean, name: string) => [
  {
    value: "mail",
    label: "By e-mail",
    about: mailable ? "An answer to it comes to your own address." : `Not possible: e-mail is not safe for ${name}.`,
    disabled: !mailable,
  },
  { value: "call", label: "I told them in person", about: "Nothing is sent. What you write is only kept here." },
]

/** A reply to the person who wrote; or, where mail is not safe, a note of what was said on the phone. */
export const ReplyForm = ({ kind, inquiry, start }: LetterFormProps) => {
  const { schema, send, done } = kinds[kind]
  const mailable = inquiry.safeEmail && inquiry.email !== null
  const usual: "mail" | "call" = mailable ? "mail" : "call"
  const { blank, idFor, renew } = useFreshId()
  const form = useDraftedForm({
    draft: `inquiry-${kind}:${inquiry.inquiryId}`,
    schema,
    defaultValues: {
      inquiryId: inquiry.inquiryId,
      replyId: blank,
      by: usual,
      body: mailable ? start : "",
    },
    submit: (input) => send.mutate({ ...input, replyId: idFor(input) }),
    done: mailable ? done : "Noted",
    onDone: renew,
    clear: true,
  })
  const by = form.methods.watch("by")
  return (
    <CommandForm form={form}>
      <FormRadioGroup name="by" label="How" choices={wayChoices(mailable, inquiry.name)} />
      <FormTextArea
        name="body"
        label={by === "mail" ? "Your reply" : "What was said"}
        about={by === "mail" ? about[kind] : "For you and your colleagues."}
        rows={10}
        most={6000}
      />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <ReadBy>
          {by === "mail"
            ? `Mailed to ${inquiry.email}. Kept here for practitioners`
            : "Read by: practitioners. Not sent"}
        </ReadBy>
        <SubmitButton size="small" kind={kind === "answer" && inquiry.state === "new" ? "main" : "quiet"}>
          {by === "call" ? "Keep" : kind === "answer" ? "Send the answer" : "Send and decline"}
        </SubmitButton>
      </div>
    </CommandForm>
  )
}
