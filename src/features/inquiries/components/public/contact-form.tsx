"use client"

import { useRef } from "react"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { FormCheckboxGroup, FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { openingStatements } from "../../content/statements"
import type { ContactValues } from "../../rules"
import { sendInquiryInput } from "../../schema"
import { useProof } from "./use-proof"

export type ContactFormProps = {
  slug: string
  submissionKey: string
  /** Names of those who read what is sent. */
  readers: readonly string[]
  start: ContactValues
  wrong?: Readonly<Record<string, string>>
}

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

/** Sends the form as an ordinary one; the page is left, so this never answers. */
const leaveByPost = (element: HTMLFormElement | null | undefined) => {
  element?.submit()
  return new Promise<never>(() => undefined)
}

const useContactForm = ({ slug, submissionKey, start, wrong }: ContactFormProps) => {
  const root = useRef<HTMLDivElement>(null)
  const { prepare, proof } = useProof(submissionKey)
  const form = useCommandForm({
    schema: sendInquiryInput,
    defaultValues: { ...start, submissionKey, proof: "" },
    ...(wrong && { wrong }),
    refresh: false,
    submit: async (input) => {
      const solved = await proof()
      // This browser cannot solve the task: the form goes as it goes without scripts, and a mail confirms it.
      if (solved === null) return leaveByPost(root.current?.querySelector("form"))
      const { inquiriesApi } = await import("../api")
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const trap = root.current?.querySelector<HTMLInputElement>("[name=homepage]")
      return inquiriesApi.send.mutate({ ...input, timeZone, proof: solved, homepage: trap?.value ?? "" })
    },
    // A whole new page in this one's place: going back leads neither to the sent words nor to a form whose key is used up.
    onDone: ({ mailed }) => location.replace(`${paths.contactSent(slug)}?then=${mailed ? "mail" : "call"}`),
  })
  return { form, prepare, root }
}

/** The contact form. Without scripts it is an ordinary form, and a mailed link takes the place of the solved task. */
export const ContactForm = (props: ContactFormProps) => {
  const { form, prepare, root } = useContactForm(props)
  const me = props.readers.length > 1 ? "we" : "I"
  return (
    <div ref={root}>
      <CommandForm form={form} action="/api/contact" method="post" onFocus={prepare}>
        <input type="hidden" name="slug" value={props.slug} />
        <input type="hidden" name="submissionKey" value={props.submissionKey} autoComplete="off" />
        <Trap />
        <FormTextField
          name="name"
          label={`What shall ${me} call you?`}
          autoComplete="nickname"
          required
          maxLength={80}
        />
        <FormTextField name="email" type="email" label="Your e-mail address" autoComplete="email" maxLength={254} />
        <FormTextField name="phone" type="tel" label="Your phone number" optional autoComplete="tel" maxLength={40} />
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
          maxLength={4000}
          autoComplete="off"
        />
        <div className="flex flex-wrap items-center justify-between gap-4">
          <ReadBy>Read by: {listed(props.readers)}</ReadBy>
          <SubmitButton>Send</SubmitButton>
        </div>
      </CommandForm>
    </div>
  )
}
