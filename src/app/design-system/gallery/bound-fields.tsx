"use client"

import * as z from "zod/mini"
import { FormCheckboxGroup, FormSwitch, FormToggleChips } from "@/ui/form/bound/choice-fields"
import { FormComboBox, FormSelect } from "@/ui/form/bound/composed-fields"
import { FormDateField, FormDateRangePicker, FormTimeField } from "@/ui/form/bound/date-fields"
import { FormMoneyField, FormNumberField, FormSlider } from "@/ui/form/bound/number-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Shelf } from "./shelf"

const input = z.object({
  born: z.iso.date("Please write a date of birth."),
  minute: z.int("Please choose a time of day."),
  days: z.array(z.string()).check(z.minLength(1, "Please choose at least one day.")),
  place: z.enum(["studio", "online"]),
  zone: z.string("Please choose a time zone from the list."),
  persons: z.int().check(z.minimum(1)),
  price: z.int("Please give an amount, zero or more."),
  energy: z.int(),
  away: z.nullable(z.object({ start: z.string(), end: z.string() })),
  words: z.array(z.string()),
  reminded: z.boolean(),
})

const asChoices = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

/** Every control that can be bound to a command's schema; sent empty, it shows what each says. */
export const BoundFields = () => {
  const form = useCommandForm({
    schema: async () => input,
    defaultValues: { days: [], energy: 50, away: null, words: ["hopeful"], reminded: true },
    submit: async () => {},
    done: "Everything fits.",
    refresh: false,
  })
  return (
    <Shelf title="Fields of a form" about="Bound by name to the command's own schema.">
      <CommandForm form={form} className="max-w-xl">
        <div className="grid gap-6 sm:grid-cols-2">
          <FormDateField name="born" label="Date of birth" />
          <FormTimeField name="minute" label="Time of day" />
          <FormNumberField name="persons" label="How many come?" />
          <FormMoneyField name="price" label="Price" currency="EUR" />
        </div>
        <FormSelect
          name="place"
          label="Where shall we meet?"
          options={[
            { value: "studio", label: "In the studio" },
            { value: "online", label: "Online" },
          ]}
        />
        <FormComboBox name="zone" label="On which clock?" options={asChoices(["Europe/Oslo", "Europe/Berlin"])} />
        <FormCheckboxGroup name="days" label="On which days?" choices={asChoices(["Monday", "Thursday"])} />
        <FormToggleChips
          name="words"
          label="Which words fit?"
          optional
          choices={asChoices(["hopeful", "curious", "tired"])}
        />
        <FormSlider name="energy" label="How much energy?" ends={["little energy", "much energy"]} />
        <FormDateRangePicker name="away" label="Away" optional />
        <FormSwitch name="reminded" label="Remind me in neutral words" />
        <SubmitButton className="justify-self-start">Save</SubmitButton>
      </CommandForm>
    </Shelf>
  )
}
