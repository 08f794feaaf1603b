"use client"

import { useRouter } from "next/navigation"
import { useFieldArray } from "react-hook-form"
import { formatLocalDate } from "@/lib/time/format"
import { type LocalDate, toLocalDate } from "@/lib/time/local-date"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { EmptyState } from "@/ui/feedback/empty-state"
import { toast } from "@/ui/feedback/toast-queue"
import { FormDatePicker, FormTimeField } from "@/ui/form/bound/date-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { schedulingApi } from "./api"

type Exceptions = readonly { date: string; open: readonly { start: number; end: number }[] }[]

const openTimes = (open: Exceptions[number]["open"]) =>
  open.length === 0
    ? "closed"
    : open.map(({ start, end }) => `${formatMinuteOfDay(start)} to ${formatMinuteOfDay(end)}`).join(", ")

const AddException = () => {
  const form = useDraftedForm({
    draft: "hours-exception",
    schema: () => import("../schema").then(({ hoursExceptionInput }) => hoursExceptionInput),
    defaultValues: { date: "", open: [] },
    submit: (input) => schedulingApi.setException.mutate(input),
    done: "The date is saved",
    clear: true,
  })
  const { fields, append, remove } = useFieldArray({ control: form.methods.control, name: "open" })
  return (
    <CommandForm form={form}>
      <FormDatePicker name="date" label="Which date?" />
      {fields.map((field, index) => (
        <fieldset key={field.id} className="flex flex-wrap items-end gap-3">
          <legend className="sr-only">{`Open hours ${index + 1}`}</legend>
          <FormTimeField name={`open.${index}.start`} label="open from" />
          <FormTimeField name={`open.${index}.end`} label="to" />
          <Button kind="text" onPress={() => remove(index)}>
            Remove
          </Button>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton kind="quiet">{fields.length === 0 ? "Close this date" : "Open at these times"}</SubmitButton>
        <Button kind="text" onPress={() => append({ start: 540, end: 1020 } as never)}>
          {fields.length === 0 ? "Open at other times instead" : "Add hours"}
        </Button>
      </div>
    </CommandForm>
  )
}

/** Dates that differ from the week: closed, or open at other times. */
export const HoursExceptions = ({ exceptions }: { exceptions: Exceptions }) => {
  const router = useRouter()
  const remove = async (date: LocalDate) => {
    try {
      await schedulingApi.removeException.mutate({ date })
      toast("The date follows the week again")
      router.refresh()
    } catch {
      toast("This did not work. Please try again.")
    }
  }
  return (
    <div className="grid gap-6">
      {exceptions.length === 0 ? (
        <EmptyState title="No date differs">Holidays and days away appear here once you add them.</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {exceptions.map(({ date, open }) => (
            <li key={date} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
              <span>{formatLocalDate(toLocalDate(date), "dateLong")}</span>
              <span className="flex items-baseline gap-4">
                <span className="figures text-ink-soft">{openTimes(open)}</span>
                <Button
                  kind="text"
                  onPress={() => void remove(toLocalDate(date))}
                  aria-label={`Remove ${formatLocalDate(toLocalDate(date), "date")}`}
                >
                  Remove
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <AddException />
    </div>
  )
}
