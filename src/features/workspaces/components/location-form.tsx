"use client"

import { timeZones } from "@/lib/time/zones/time-zone"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormComboBox } from "@/ui/form/bound/composed-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { countries } from "../content/countries"
import type { Settings } from "../queries"
import { workspacesApi } from "./api"

const zones = timeZones().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))
const options = countries()

/** Where the workspace is. */
export const LocationForm = ({ settings }: { settings: Settings }) => {
  const { timeZone, country } = settings
  const form = useDraftedForm({
    draft: "location",
    schema: () => import("../schema").then(({ changeLocationInput }) => changeLocationInput),
    defaultValues: { timeZone, country },
    submit: (input) => workspacesApi.changeLocation.mutate(input),
    done: "Country and time zone are saved",
  })
  return (
    <CommandForm form={form}>
      <FormComboBox
        name="timeZone"
        label="Time zone"
        about="For times on your public page and receipts."
        options={zones}
      />
      <FormComboBox name="country" label="Country" about="“Get help” shows this country’s numbers." options={options} />
      <div>
        <SubmitButton kind="quiet">Save</SubmitButton>
      </div>
    </CommandForm>
  )
}
