"use client"

import { useAskedFirst } from "@/features/clients/components/asked-first"
import { listed } from "@/lib/listed"
import { FormCheckboxGroup, FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { openingStatements } from "../../content/statements"
import { mostWords } from "../../rules/message-length"
import { type ContactFormProps, useContactForm } from "./use-contact-form"

const ways = [
  { value: "email", label: "By e-mail", about: "Only I read this address." },
  { value: "message", label: "By text message", about: "Nobody else sees my messages." },
  { value: "voicemail", label: "By voicemail", about: "Nobody else listens to it." },
] as const

const abouts = [
  { value: "me", label: "Me" },
  { value: "us", label: "My partner and me, and they know" },
  { value: "partner_unaware", label: "My partner and me, they do not know yet" },
] as const

const statements = openingStatements.map(({ key, says }) => ({ value: key, label: says }))

/** Hidden from people and from screen readers; programs that fill in everything fill it in. */
const Trap = () => (
  <div aria-hidden="true" className="absolute -left-[200vw] size-px overflow-hidden">
    <label>
      Leave this empty
      <input type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
    </label>
  </div>
)

/** The contact form. Without scripts it is an ordinary form, and a mailed link takes the place of the solved task. */
export const ContactForm = (props: ContactFormProps) => {
  const { form: own, prepare, root } = useContactForm(props)
  const me = props.readers.length > 1 ? "we" : "I"
  const { form, question } = useAskedFirst({
    form: own,
    before: props.start.safe,
    title: "No safe way of reaching you?",
    says: `Then ${me} write nothing to you and leave no message. ${me === "I" ? "I" : "We"} may ring the number that you left, and say what it is about to you alone.`,
    confirm: "Send it so",
  })
  return (
    <div ref={root}>
      <CommandForm form={form} action="/api/contact" method="post" onFocus={prepare}>
        <input type="hidden" name="slug" value={props.slug} />
        <input type="hidden" name="submissionKey" value={props.submissionKey} autoComplete="off" />
        <Trap />
        <FormTextField name="name" label={`What shall ${me} call you?`} autoComplete="nickname" required />
        <FormTextField name="email" type="email" label="Your e-mail address" autoComplete="email" />
        <FormTextField name="phone" type="tel" label="Your phone number" optional autoComplete="tel" />
        <FormCheckboxGroup
          name="safe"
          label={`Where can ${me} answer safely?`}
          about="Tick only what nobody else reads or hears. If someone may read your e-mail, untick it and leave a number."
          choices={ways}
        />
        <FormRadioGroup name="about" label="Who is this about?" optional choices={abouts} />
        <FormCheckboxGroup name="statements" label="Is it a little like this?" optional choices={statements} />
        <FormTextArea
          name="words"
          label="What brings you here?"
          optional
          about="A few words are enough. You can also tell it later."
          most={mostWords}
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <ReadBy>Read by: {listed(props.readers)}</ReadBy>
          <SubmitButton>Send</SubmitButton>
        </div>
      </CommandForm>
      {question}
    </div>
  )
}
