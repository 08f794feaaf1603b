import type { ConfidentialityPolicy } from "@/features/relationships/schema"
import type { ShippedDocument } from "../schema"

const always = `## Always so
- What you say about fear, threats or violence stays with your practitioner. It is not raised in front of anyone else unless you and your practitioner have spoken about it and you agree.
- What you write in forms is never shown to a partner by this system, nor is whether you have written at all.
- Where the law demands it, a practitioner may have to act: when a child or someone who cannot protect themselves is being harmed, when a life is in serious danger now, or when a court orders it. If it is safe to do so, you are told first.`

const yes = `## Your yes
With your yes you agree that this is how it is handled here. Please read it before you write anything that you would not want others to know.`

/** How things told in confidence are handled between partners: one of three, by what the relationship has agreed on. */
export const confidentialityDocuments: Readonly<
  Record<ConfidentialityPolicy, ShippedDocument & Readonly<{ short: string }>>
> = {
  no_secrets: {
    key: "confidentiality_no_secrets",
    title: "Confidences between you: no secrets",
    required: true,
    notes: "A no-secrets policy without an exception for safety would put people at risk; the exception comes first.",
    short:
      "Your practitioner keeps no secret that matters for the work you do together. What you tell about fear or violence stays private.",
    body: `## What was agreed
Here the work is done together. Your practitioner does not carry a secret for one of you that matters for all of you.

## What that means for you
You can speak alone with your practitioner, and most of what you say there needs to go no further. If you tell something that bears on the work you do together, your practitioner will talk with you about how and when you tell it yourself, and will help you with it. If you decide not to, the work together may have to end. Why it ends is then not told for you.

${always}

${yes}`,
  },
  discretion: {
    key: "confidentiality_discretion",
    title: "Confidences between you: at your practitioner’s discretion",
    required: true,
    notes: "Says plainly that judgement is used, so that nobody takes silence for a promise.",
    short:
      "Your practitioner may bring up with the others what you tell alone, where it helps you all, and decides this with care. What you tell about fear or violence stays private.",
    body: `## What was agreed
Your practitioner may use what one of you tells alone in the work with all of you, and decides each time with care whether that serves you.

## What that means for you
Do not take it that something told alone is kept from the others. If there is something that must stay with your practitioner, say so before you tell it, and ask what will be done with it. You will get a straight answer, and you can then decide whether to go on.

${always}

${yes}`,
  },
  individual_private: {
    key: "confidentiality_individual_private",
    title: "Confidences between you: each keeps their own",
    required: true,
    notes: "The strictest of the three: nothing told alone goes further without that person's own consent.",
    short: "What you tell your practitioner alone stays with your practitioner, unless you agree that it is shared.",
    body: `## What was agreed
What one of you tells the practitioner alone stays there. It is brought to the others only when the person who told it agrees, each time and for that one thing.

## What that means for you
You can speak freely. It also means that your practitioner may know something about one of you that the others do not know, and will not hint at it. If carrying it would make honest work impossible, your practitioner may end the work without giving the reason.

${always}

${yes}`,
  },
}
