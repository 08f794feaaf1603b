"use client"

import { TextField } from "@/ui/text-field"
import type { Answering } from "./answering"

/** One line, and no more. */
export const LineStep = ({ answer, onAnswer }: Omit<Answering<"line">, "step">) => (
  <TextField
    label="Your line"
    hint="up to 280 characters"
    value={answer?.text ?? ""}
    maxLength={280}
    autoComplete="off"
    onChange={(event) => onAnswer({ kind: "line", text: event.target.value })}
  />
)
