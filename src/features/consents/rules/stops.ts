import { listed } from "@/lib/listed"
import type { Status } from "./documents"

/** What documents can stop. Writing to the practitioner, declining, paying what is owed and reading are never among it. */
export const steps = [
  "intake",
  "acceptance",
  "assigning",
  "answering",
  "revealing",
  "messagesToAll",
  "booking",
] as const
export type Step = (typeof steps)[number]

/** The kind of a document by its key; how confidences are handled is one kind, whatever was agreed. */
export const kindOf = (key: string) => (key.startsWith("confidentiality_") ? "confidentiality" : key)

const work: readonly Step[] = ["acceptance", "assigning", "answering", "revealing", "booking"]

/**
 * The table: which document stops what while its present version has no answer (`undecided`; a yes to an earlier one is none), and
 * after a no. A document that stands in no line, such as a workspace's own, stops nothing. Commands ask it through `queries.ts`,
 * screens say it in the words below.
 */
export const stops: Readonly<Record<string, Readonly<{ undecided: readonly Step[]; no: readonly Step[] }>>> = {
  privacy: { undecided: steps, no: steps },
  // Whoever cannot agree to the work as it stands may still say in the form what would have to be different.
  service: { undecided: ["intake", ...work], no: work },
  confidentiality: { undecided: ["intake", ...work, "messagesToAll"], no: ["intake", ...work, "messagesToAll"] },
  booking_together: { undecided: ["booking"], no: ["booking"] },
}

/** The kinds of documents that stop a step, by what was said to them. */
export const stoppedBy = (step: Step) => {
  const kinds = Object.entries(stops)
  return {
    undecided: kinds.filter(([, { undecided }]) => undecided.includes(step)).map(([kind]) => kind),
    no: kinds.filter(([, { no }]) => no.includes(step)).map(([kind]) => kind),
  }
}

/** Whether a document stops a step, given where someone stands with it. */
export const isStopping = (step: Step, { key, status }: { key: string; status: Status }): boolean => {
  const line = stops[kindOf(key)]
  if (!line || status === "yes") return false
  return line[status === "no" ? "no" : "undecided"].includes(step)
}

const stepLabels: Readonly<Record<Step, string>> = {
  intake: "forms",
  acceptance: "beginning to work together",
  assigning: "new practices",
  answering: "your practices",
  revealing: "what would open between you",
  messagesToAll: "messages to everybody",
  booking: "new bookings",
}

/** What saying no does, or taking back a yes, said before it is done; from the table, so that the two cannot part. */
export const effectOfNo = (documentKey: string): string => {
  const line = stops[kindOf(documentKey)]
  if (!line || line.no.length === 0)
    return "Nothing stops by it. Your practitioner is told by a short mail, and may speak with you."
  const paused = listed(line.no.filter((step) => step !== "acceptance").map((step) => stepLabels[step]))
  return `At once, and until you say yes again, these wait: ${paused}. You can still read everything, decline, and write to your practitioner. What is booked and paid stays as it was agreed. Your practitioner is told by a short mail, and no partner.`
}
