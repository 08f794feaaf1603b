"use client"

import { ControlledTextArea } from "@/ui/fields/controlled-text"
import type { Answering } from "./answering"

/** One line, and no more; the box only shows all of it. */
export const LineStep = ({ answer, onAnswer }: Omit<Answering<"line">, "step">) => (
  <ControlledTextArea
    label="Your line"
    hint="up to 280 characters"
    rows={2}
    most={280}
    value={answer?.text ?? ""}
    onChange={(event) => onAnswer({ kind: "line", text: event.target.value.replaceAll("\n", " ") })}
  />
)
