"use client"

import { timeZones } from "@/lib/time/zones/time-zone"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormComboBox } from "@/ui/form/bound/composed-fields"
import { CommandForm } from "@/ui/form/command-form"
import { ReadBy } from "@/ui/form/read-by"
import { SubmitButton } from "@/ui/form/submit-button"
import type { OwnProfile } from "../queries"
import { noWaySays, safeWaysOf } from "../rules"
import { clientsApi } from "./api"
import { useAskedFirst } from "./asked-first"
import { ContactFields } from "./contact-fields"

const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))

/** A client's own name, number, safe ways and time zone. The address is changed with the sign-in, not here. */
export const ProfileForm = ({ profile }: { profile: OwnProfile }) => {
  const drafted = useDraftedForm({
    draft: "profile",
    schema: () => import("../schema").then(({ updateProfileInput }) => updateProfileInput),
    defaultValues: {
      name: profile.name,
      phone: profile.phone ?? "",
      safe: safeWaysOf(profile),
      timeZone: profile.timeZone,
    },
    submit: (input) => clientsApi.updateOwnProfile.mutate(input),
    done: "Saved",
  })
  const { form, question } = useAskedFirst({
    form: drafted,
    before: safeWaysOf(profile),
    title: "No safe way of reaching you?",
    says: noWaySays,
    confirm: "Save it so",
  })
  return (
    <CommandForm form={form}>
      <p>
        <ReadBy>Read by: staff. Your partner sees your name, and nothing else of it.</ReadBy>
      </p>
      <ContactFields own />
      <FormComboBox
        name="timeZone"
        label="Your time zone"
        about="Times are shown to you in this time zone."
        options={zones}
      />
      <SubmitButton size="small" className="justify-self-start">
        Save
      </SubmitButton>
      {question}
    </CommandForm>
  )
}
