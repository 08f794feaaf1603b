"use client"

import { type ReactNode, useEffect } from "react"
import { useWatch } from "react-hook-form"
import { PartLines } from "@/features/payments/components/part-lines"
import { listed } from "@/lib/listed"
import { FormCheckbox, FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Section } from "@/ui/lists/section"
import { intensivesApi } from "./api"

/** One set of days in the reader's words, with what is due for it; `startDate` is its name among us, in the host's calendar. */
export type Offer = Readonly<{
  startDate: string
  days: string
  times: string
  parts: readonly Readonly<{ label: string; amount: string; due: string }>[]
  /** what is paid at once */
  first: string
  terms: string
}>

type ChooseDaysFormProps = {
  serviceId: string
  relationships: readonly { id: string; with: readonly string[] }[]
  offers: readonly Offer[]
  /** the reader's own city, in whose time all times are */
  city: string
  /** ways to earlier and later dates */
  more: ReactNode
}

const named = (names: readonly string[]) => (names.length === 0 ? "On my own" : `With ${listed(names)}`)

/** What is due for the days that were chosen, and by when; the parts sum to the whole that the terms name. */
const WhatIsDue = ({ offer }: { offer: Offer }) => (
  <Section title="What you pay, and when" level={2}>
    <PartLines parts={offer.parts} />
    <p className="measure text-ink-soft">{offer.terms}</p>
    <FormCheckbox name="agrees" label="I have read this and agree" />
  </Section>
)

/** Chooses the first day, agrees to what is due for it, and leads to the payment page. */
export const ChooseDaysForm = ({ serviceId, relationships, offers, city, more }: ChooseDaysFormProps) => {
  const form = useCommandForm({
    schema: () => import("../schema").then(({ chooseDaysInput }) => chooseDaysInput),
    defaultValues: { serviceId, relationshipId: relationships[0]?.id ?? "", startDate: "", terms: "" },
    submit: (input) => intensivesApi.chooseDays.mutate(input),
    onDone: ({ url }) => window.location.assign(url),
    refresh: false,
  })
  const { control, setValue, resetField } = form.methods
  const startDate = useWatch({ control, name: "startDate" })
  const offer = offers.find((one) => one.startDate === startDate)
  const terms = offer?.terms ?? ""
  useEffect(() => {
    setValue("terms", terms)
    // A yes was for the terms that stood there, and for no others.
    resetField("agrees", { keepError: true })
  }, [terms, setValue, resetField])
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
      {offer ? (
        <WhatIsDue offer={offer} />
      ) : (
        <p className="text-ink-soft">Choose days to see what they cost, and what is due when.</p>
      )}
      <div className="grid gap-2">
        <SubmitButton>{offer ? `Keep these days and pay ${offer.first}` : "Keep these days"}</SubmitButton>
        <p className="text-small text-ink-faint">Your card statement and receipt say nothing about the kind of work.</p>
      </div>
    </CommandForm>
  )
}
