"use client"

import { RadioGroup } from "@/ui/fields/choices/radio-group"
import type { Answering } from "./answering"

/** One of several. */
export const ChoiceStep = ({ step, answer, onAnswer }: Answering<"choice">) => (
  <RadioGroup
    label={<span className="sr-only">{step.title}</span>}
    choices={step.choices.map(({ key, label, about }) => ({ value: key, label, about }))}
    value={answer?.choice ?? ""}
    onChoose={(choice) => onAnswer({ kind: "choice", choice })}
  />
)
