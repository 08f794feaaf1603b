"use client"

import { useFieldArray } from "react-hook-form"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormTimeField } from "@/ui/form/bound/date-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { schedulingApi } from "./api"

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const

type Hours = readonly { weekday: number; start: number; end: number }[]

/** The open hours of a week, several ranges a day; a day without any is closed. */
export const WeeklyHoursForm = ({ hours, city }: { hours: Hours; city: string }) => {
  const form = useDraftedForm({
    draft: "weekly-hours",
    schema: () => import("../schema").then(({ weeklyHoursInput }) => weeklyHoursInput),
    defaultValues: { hours: hours.map((one) => ({ ...one })) as never },
    submit: (input) => schedulingApi.setWeeklyHours.mutate(input),
    done: "Your week is saved",
  })
  const { fields, append, remove } = useFieldArray({ control: form.methods.control, name: "hours" })
  return (
    <CommandForm form={form}>
      <ul className="divide-y divide-line border-y border-line">
        {weekdays.map((name, n) => {
          const mine = fields.flatMap((field, index) => (field.weekday === n + 1 ? [{ field, index }] : []))
          return (
            <li key={name} className="grid gap-3 py-4 sm:grid-cols-[9rem_1fr]">
              <h3 className="pt-2">{name}</h3>
              <div className="grid gap-3">
                {mine.length === 0 && <p className="pt-2 text-ink-faint">closed</p>}
                {mine.map(({ field, index }, nth) => (
                  <fieldset key={field.id} className="flex flex-wrap items-end gap-3">
                    <legend className="sr-only">{`${name}, ${nth + 1}`}</legend>
                    <FormTimeField name={`hours.${index}.start`} label="from" />
                    <FormTimeField name={`hours.${index}.end`} label="to" />
                    <Button kind="text" onPress={() => remove(index)} aria-label={`Remove ${name}, ${nth + 1}`}>
                      Remove
                    </Button>
                  </fieldset>
                ))}
                <p>
                  <Button
                    kind="text"
                    onPress={() => append({ weekday: n + 1, start: 540, end: 1020 } as never)}
                    aria-label={`Add hours on ${name}`}
                  >
                    Add hours
                  </Button>
                </p>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Save the week</SubmitButton>
        <span className="text-small text-ink-faint">{city} time. Agreed appointments stay as they are.</span>
      </div>
    </CommandForm>
  )
}
