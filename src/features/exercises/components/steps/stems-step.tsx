"use client"

import { ControlledTextArea } from "@/ui/fields/controlled-text"
import type { Answering } from "./answering"

/** Sentences that someone else began. */
export const StemsStep = ({ step, answer, onAnswer }: Answering<"stems">) => (
  <div className="grid gap-6">
    {step.fields.map(({ key, label, about }) => (
      <ControlledTextArea
        key={key}
        label={label}
        about={about}
        rows={2}
        most={600}
        value={answer?.fields[key] ?? ""}
        onChange={(event) => onAnswer({ kind: "stems", fields: { ...answer?.fields, [key]: event.target.value } })}
      />
    ))}
  </div>
)
