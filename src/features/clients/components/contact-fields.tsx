"use client"

import { FormCheckboxGroup } from "@/ui/form/bound/choice-fields"
import { FormTextField } from "@/ui/form/bound/text-field"

const ways = [
  { value: "email", label: "E-mail" },
  { value: "message", label: "Text message" },
  { value: "voicemail", label: "Voicemail" },
] as const

/** Name, number and where it is safe: the same for a client's own profile and for staff. */
export const ContactFields = ({ own = false }: { own?: boolean }) => (
  <>
    <FormTextField
      name="name"
      label={own ? "What shall we call you?" : "Name"}
      autoComplete={own ? "nickname" : "off"}
    />
    <FormTextField
      name="phone"
      type="tel"
      label={own ? "Your phone number" : "Phone"}
      optional
      autoComplete={own ? "tel" : "off"}
    />
    <FormCheckboxGroup
      name="safe"
      label={own ? "Where is it safe to reach you?" : "Safe to reach by"}
      about={own ? "Tick only what nobody else reads or hears." : "By their own word."}
      choices={ways}
    />
  </>
)
