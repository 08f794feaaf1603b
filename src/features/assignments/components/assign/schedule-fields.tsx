"use client"

import { useFormContext } from "react-hook-form"
import { listed } from "@/lib/listed"
import { formatMinuteOfDay } from "@/lib/time/minute-of-day"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { FormToggleChips } from "@/ui/form/bound/choice-fields"
import { FormDatePicker, FormTimeField } from "@/ui/form/bound/date-fields"
import { weekdayNames } from "../../rules/weekdays"
import type { AssignAsked } from "../../schema"

type Member = Readonly<{ displayName: string; timeZone: string }>

const days = weekdayNames.map((name, index) => ({ value: String(index + 1), label: name.slice(0, 3) }))

/** "21:00 for Marit and Jonas (Oslo time)", or one sentence for each zone. */
const clocks = (members: readonly Member[], minute: number): string[] => {
  const zones = Map.groupBy(members, ({ timeZone }) => timeZone)
  return [...zones].map(
    ([zone, there]) =>
      `${formatMinuteOfDay(minute)} for ${listed(there.map(({ displayName }) => displayName))} (${cityOfZone(zone)} time)`,
  )
}

/** On which days, at what time on each member's own clock, from when until when. */
export const ScheduleFields = ({ members, today }: { members: readonly Member[]; today: string }) => {
  const { watch } = useFormContext<AssignAsked>()
  const minute: number | null = watch("minuteOfDay")
  return (
    <div className="grid gap-6">
      <FormToggleChips name="weekdays" label="On which days" choices={days} />
      <div className="grid gap-2">
        <FormTimeField name="minuteOfDay" label="At what time" about="The same time on each member’s own clock." />
        <p aria-live="polite" className="text-small text-ink-soft">
          {minute !== null && members.length > 0 && clocks(members, minute).join("; ")}
        </p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <FormDatePicker name="firstDate" label="First date" min={today} />
        <FormDatePicker name="lastDate" label="Last date" optional min={today} />
      </div>
    </div>
  )
}
