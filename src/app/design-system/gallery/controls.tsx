"use client"

import { useState } from "react"
import { ComboBox } from "@/ui/fields/choices/combo-box"
import { Select } from "@/ui/fields/choices/select"
import { Slider } from "@/ui/fields/choices/slider"
import { DateField } from "@/ui/fields/dates/date-field"
import { DatePicker } from "@/ui/fields/dates/date-picker"
import { DateRangePicker } from "@/ui/fields/dates/date-range-picker"
import { TimeField } from "@/ui/fields/dates/time-field"
import { MoneyField } from "@/ui/fields/money-field"
import { NumberField } from "@/ui/fields/number-field"
import { TextField } from "@/ui/fields/text-field"
import { Choices } from "./choices"
import { Shelf } from "./shelf"

const zones = [
  "Europe/Oslo",
  "Europe/Berlin",
  "Europe/Lisbon",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
]
const exercises = [
  { value: "check-in", label: "Daily emotional check-in", about: "3 minutes, alone" },
  { value: "appreciation", label: "Two-minute appreciation", about: "2 minutes, together" },
  { value: "map", label: "Emotional mapping", about: "4 minutes, alone" },
]

const Numbers = () => {
  const [energy, setEnergy] = useState(64)
  return (
    <Shelf title="Numbers and places">
      <div className="grid max-w-xl gap-6 sm:grid-cols-2">
        <NumberField label="Sessions" defaultValue={8} min={1} max={24} />
        <MoneyField label="Price" currency="EUR" defaultValue={300000} />
      </div>
      <div className="max-w-xl">
        <Slider
          label="How much energy?"
          value={energy}
          onSlide={setEnergy}
          valueText={(value) =>
            value > 60 ? "rather much energy" : value < 40 ? "rather little energy" : "in the middle"
          }
          ends={["little energy", "much energy"]}
        />
      </div>
    </Shelf>
  )
}

export const Controls = () => (
  <>
    <Shelf title="Words">
      <div className="grid max-w-xl gap-6">
        <TextField label="What shall I call you?" defaultValue="Marit" />
        <TextField
          label="Where can I answer safely?"
          hint="Only you read this address?"
          defaultValue="marit.example.org"
          error="Please write an address that looks like name@example.org."
        />
        <Select label="Exercise" options={exercises} defaultValue="map" />
        <ComboBox
          label="Time zone"
          defaultValue="Europe/Oslo"
          options={zones.map((zone) => ({ value: zone, label: zone.replace("_", " ") }))}
        />
      </div>
    </Shelf>
    <Choices />
    <Numbers />
    <Shelf title="Dates and times">
      <div className="grid max-w-xl gap-6 sm:grid-cols-2">
        <DateField label="Date of birth" defaultValue="1988-04-03" />
        <TimeField label="Time of day" about="On your own clock." defaultValue={21 * 60} />
        <DatePicker label="First day" defaultValue="2026-11-26" isUnavailable={(date) => date.endsWith("-30")} />
        <DatePicker label="Last day" hint="optional" error="Please choose a later date." />
        <div className="sm:col-span-2">
          <DateRangePicker label="Away" value={null} />
        </div>
      </div>
    </Shelf>
  </>
)
