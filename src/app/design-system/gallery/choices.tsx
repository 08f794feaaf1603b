"use client"

import { useState } from "react"
import { Checkbox } from "@/ui/fields/choices/checkbox"
import { CheckboxGroup } from "@/ui/fields/choices/checkbox-group"
import { RadioGroup } from "@/ui/fields/choices/radio-group"
import { Switch } from "@/ui/fields/choices/switch"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { Shelf } from "./shelf"

export const Choices = () => {
  const [words, setWords] = useState<string[]>(["tense", "irritated"])
  return (
    <Shelf title="Choices">
      <RadioGroup
        label="Who is this about?"
        defaultValue="us"
        choices={[
          { value: "me", label: "Me" },
          { value: "us", label: "My partner and me, and they know" },
          { value: "hidden", label: "My partner and me, they do not know yet", about: "We will write to you only." },
        ]}
      />
      <CheckboxGroup
        label="When does it suit you?"
        optional
        defaultValues={["evening"]}
        choices={[
          { value: "morning", label: "Mornings" },
          { value: "evening", label: "Evenings" },
          { value: "weekend", label: "Weekends" },
        ]}
      />
      <ToggleChips
        label="Which words fit?"
        values={words}
        onChoose={setWords}
        choices={["tense", "restless", "worried", "irritated", "more words"].map((word) => ({
          value: word,
          label: word,
        }))}
      />
      <Checkbox label="I am 18 or older" error="Please answer this; we may only work with adults." />
      <div className="max-w-md">
        <Switch label="E-mail me the evening before" about="In neutral words, to your own address." defaultChecked />
      </div>
    </Shelf>
  )
}
