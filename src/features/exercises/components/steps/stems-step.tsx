"use client"

import { TextArea } from "@/ui/fields/text-area"
import type { Answering } from "./answering"

/** Sentences that someone else began. */
export const StemsStep = ({ step, answer, onAnswer }: Answering<"stems">) => (
  <div className="grid gap-6">
    {step.fields.map(({ key, label, about }) => (
      <TextArea
        key={key}
        label={label}
        about={about}
        rows={2}
        maxLength={600}
        value={answer?.fields[key] ?? ""}
        onChange={(event) => onAnswer({ kind: "stems", fields: { ...answer?.fields, [key]: event.target.value } })}
      />
    ))}
  </div>
)
