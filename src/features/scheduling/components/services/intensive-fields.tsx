"use client"

import { type Control, useFieldArray } from "react-hook-form"
import { Button } from "@/ui/button"
import { FormCheckbox } from "@/ui/form/bound/choice-fields"
import { FormTimeField } from "@/ui/form/bound/date-fields"
import { FormNumberField } from "@/ui/form/bound/number-fields"

type Blocks = { blocks: { day: number; start: number; end: number }[] }

const nine = 540
const aDay = (day: number) => [
  { day, start: nine, end: 750 },
  { day, start: 810, end: 990 },
]

/** Two days, each with a morning and an afternoon. */
export const firstBlocks = [...aDay(1), ...aDay(2)]

/** When the days of an intensive begin and end, and how it is booked and paid. */
export const IntensiveFields = ({ control }: { control: Control<Blocks> }) => {
  const { fields, append, remove } = useFieldArray({ control, name: "blocks" })
  const last = fields.at(-1)?.day ?? 1
  return (
    <>
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-serif text-large">The days</legend>
        {fields.map((field, at) => (
          <fieldset key={field.id} className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
            <legend className="sr-only">Stretch {at + 1}</legend>
            <div className="w-28">
              <FormNumberField name={`blocks.${at}.day`} label="Day" min={1} max={10} />
            </div>
            <FormTimeField name={`blocks.${at}.start`} label="from" />
            <FormTimeField name={`blocks.${at}.end`} label="to" />
            <Button kind="text" onPress={() => remove(at)} aria-label={`Remove stretch ${at + 1}`}>
              Remove
            </Button>
          </fieldset>
        ))}
        <div>
          <Button size="small" onPress={() => append({ day: last, start: 1020, end: 1080 })}>
            Add a stretch
          </Button>
        </div>
      </fieldset>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormNumberField name="depositPercent" label="Deposit, in percent" min={0} max={100} />
        <FormNumberField name="balanceDueDays" label="The rest is due this many days before" min={0} max={180} />
        <FormNumberField name="noticeDays" label="Booked at least this many days ahead" min={0} max={90} />
        <FormNumberField name="horizonDays" label="And at most" min={1} max={730} />
      </div>
      <FormCheckbox
        name="bookable"
        label="Clients may book it themselves"
        about="Only those whom you have accepted for an intensive, within your open hours."
      />
    </>
  )
}
