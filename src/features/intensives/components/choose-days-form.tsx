"use client"

import type { ReactNode } from "react"
import { listed } from "@/lib/listed"
import { FormCheckbox, FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { intensivesApi } from "./api"

/** One set of days in the reader's words; `startDate` is its name among us, in the host's calendar. */
type Offer = Readonly<{ startDate: string; days: string; times: string }>

type ChooseDaysFormProps = {
  serviceId: string
  relationships: readonly { id: string; with: readonly string[] }[]
  offers: readonly Offer[]
  /** the reader's own city, in whose time all times are */
  city: string
  terms: string
  deposit: string
  /** minutes */
  keptFor: number
  /** ways to earlier and later dates */
  more: ReactNode
}

const named = (names: readonly string[]) => (names.length === 0 ? "On my own" : `With ${listed(names)}`)

/** Chooses the first day, agrees to the terms, and leads to the payment page. */
export const ChooseDaysForm = ({
  serviceId,
  relationships,
  offers,
  city,
  terms,
  deposit,
  keptFor,
  more,
}: ChooseDaysFormProps) => {
  const form = useCommandForm({
    schema: () => import("../schema").then(({ chooseDaysInput }) => chooseDaysInput),
    defaultValues: { serviceId, relationshipId: relationships[0]?.id ?? "", startDate: "" },
    submit: (input) => intensivesApi.chooseDays.mutate(input),
    onDone: ({ url }) => window.location.assign(url),
    refresh: false,
  })
  return (
    <CommandForm form={form}>
      {relationships.length > 1 && (
        <FormRadioGroup
          name="relationshipId"
          label="Who is it for?"
          choices={relationships.map((one) => ({ value: one.id, label: named(one.with) }))}
        />
      )}
      <FormRadioGroup
        name="startDate"
        label="Which days suit you?"
        about={`All dates and times are ${city} time.`}
        choices={offers.map(({ startDate, days, times }) => ({ value: startDate, label: days, about: times }))}
      />
      {more}
      <div className="grid gap-3">
        <p className="measure text-ink-soft">{terms}</p>
        <FormCheckbox name="agrees" label="I have read this and agree" />
      </div>
      <div className="grid gap-2">
        <SubmitButton>{`Keep these days and pay ${deposit}`}</SubmitButton>
        <p className="text-small text-ink-faint">
          Your days are kept for {keptFor} minutes while you pay. Your card statement and receipt say nothing about the
          kind of work.
        </p>
      </div>
    </CommandForm>
  )
}
