"use client"

import { useEffect, useState } from "react"
import { identityApi } from "@/features/identity/components/api"
import { timeZoneFromText, timeZones } from "@/lib/time/zones/time-zone"
import { useTabDraft } from "@/ui/drafts/tab/use-tab-draft"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { FormComboBox } from "@/ui/form/bound/composed-fields"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { solve } from "@/ui/form/proof/solve"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { countries } from "../../content/countries"
import { workspacesApi } from "../api"
import { ConfirmationSent } from "./confirmation-sent"

const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))
const countryOptions = countries()
const currencyNames = new Intl.DisplayNames(["en"], { type: "currency" })
const currencies = Intl.supportedValuesOf("currency").map((code) => ({
  value: code,
  label: `${code}, ${currencyNames.of(code) ?? code}`,
}))
const profiles = [
  { value: "coach", label: "Coaching or counselling" },
  { value: "therapist", label: "Therapy" },
] as const

/** Hidden from people and from screen readers; programs that fill in everything fill it in. */
const Trap = ({ onFill }: { onFill: (text: string) => void }) => (
  <div aria-hidden="true" className="absolute -left-[200vw] size-px overflow-hidden">
    <label>
      Leave this empty
      <input type="text" tabIndex={-1} autoComplete="off" onChange={(event) => onFill(event.target.value)} />
    </label>
  </div>
)

/** Asks for a workspace. The browser works for a moment when it is sent, and a mail has to be answered before anything is there. */
export const SignUpForm = () => {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [homepage, setHomepage] = useState("")
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ signUpInput }) => signUpInput),
    defaultValues: { name: "", slug: "", profile: "coach", ownerName: "", ownerEmail: "", proof: "" } as never,
    submit: async (input) => {
      const proof = await solve(await identityApi.challenge.query({ email: input.ownerEmail.trim() }))
      return workspacesApi.askForWorkspace.mutate({ ...input, homepage, proof: proof ?? "" })
    },
    onDone: () => {
      setSentTo(form.methods.getValues("ownerEmail").trim())
      draft.forget()
    },
    refresh: false,
  })
  const draft = useTabDraft("sign-up", form.methods)
  const { setValue, getValues } = form.methods
  useEffect(() => {
    const zone = timeZoneFromText(Intl.DateTimeFormat().resolvedOptions().timeZone)
    if (zone && !getValues("timeZone")) setValue("timeZone", zone as never)
  }, [setValue, getValues])
  if (sentTo !== null) return <ConfirmationSent address={sentTo} again={() => setSentTo(null)} />
  return (
    <CommandForm form={form}>
      <Trap onFill={setHomepage} />
      <FormTextField name="name" label="What do your clients call it?" most={80} autoComplete="organization" />
      <FormTextField
        name="slug"
        label="Its address"
        about="Lower-case letters, digits and hyphens, such as harbour-lane. It stands on paper, too."
        autoCapitalize="none"
        spellCheck={false}
        most={60}
      />
      <FormRadioGroup name="profile" label="What you do" choices={profiles} />
      <FormTextField name="ownerName" label="Your name" most={80} autoComplete="name" />
      <FormTextField
        name="ownerEmail"
        type="email"
        label="Your e-mail address"
        about="We mail a link to it. Nothing is there before you have followed it."
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <FormComboBox name="country" label="Country" options={countryOptions} />
      <FormComboBox name="timeZone" label="Time zone" options={zones} />
      <FormComboBox name="currency" label="Currency of your prices" options={currencies} />
      <div>
        <SubmitButton>Mail me the link</SubmitButton>
      </div>
    </CommandForm>
  )
}
