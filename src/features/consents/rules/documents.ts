import type { ConfidentialityPolicy } from "@/features/relationships/schema"
import { bookingTogether } from "../content/booking-together"
import { confidentialityDocuments } from "../content/confidentiality"
import { privacyNotice } from "../content/privacy-notice"
import { serviceAgreements } from "../content/service-agreement"
import type { Decision, ShippedDocument } from "../schema"

/** The shipped documents of a workspace, in the order in which they are asked. */
export const shippedDocuments = (profile: "coach" | "therapist"): readonly ShippedDocument[] => [
  serviceAgreements[profile],
  privacyNotice,
  ...Object.values(confidentialityDocuments),
  bookingTogether,
]

/** How confidences are handled by the relationship's setting, in a sentence or two: for the place before the first private word. */
export const confidentialityInShort = (policy: ConfidentialityPolicy): string => confidentialityDocuments[policy].short

export type Decided = Readonly<{ version: number; decision: Decision; decidedAt: Date }>

/**
 * - undecided: never asked before · changed: decided on an earlier version, this one asks again
 * - yes, no: the latest decision on this version
 */
export type Status = "undecided" | "changed" | "yes" | "no"

/** Where someone stands with the present version of a document, given their latest decision on any version of it. */
export const statusOf = (version: number, latest: Decided | null): Status => {
  if (!latest) return "undecided"
  return latest.version < version ? "changed" : latest.decision
}
