import type { ShippedDocument } from "../schema"

const limits = `## What you can expect
We work on what you bring, at a pace that you can say yes to. You are told beforehand what a meeting or a practice asks of you, how long it takes and who will see what you write. You can pause, leave something out or stop, at any time and without giving a reason.

## What is asked of you
To come of your own will, to answer truthfully where you answer, and to say when something is too much or not right for you. What others in the room say about themselves stays with you.

## When you need help at once
Nobody here watches messages or answers as they arrive. In an emergency call your local emergency number; under Get help you find people who are there at any hour.

## Money and dates
What something costs, when it is due and what happens when a date has to be moved is shown before you book, and what was shown then stays valid for that booking.

## Ending
Each of you may end the work at any time. We may end it too, when it would not do you good to go on; then we say so and help you find someone who fits better.`

/** Chosen by the workspace's profile: what coaching is and is not, or what therapy is and asks. */
export const serviceAgreements: Readonly<Record<"coach" | "therapist", ShippedDocument>> = {
  coach: {
    key: "service",
    title: "Working together: coaching",
    required: true,
    notes: "A coach must say plainly that this is no treatment, and refer on when someone needs one.",
    body: `## What this is
Coaching helps you to see more clearly what happens between you, to learn new ways of being with each other, and to try them in daily life.

## What it is not
Coaching is not psychotherapy. It makes no diagnosis, treats no illness and is no help in a crisis. If I come to think that you need a doctor, a therapist or another kind of help, I will tell you, and help you to find it.

${limits}

## Your yes
With your yes you agree to work together in this way. It is yours alone: it says nothing for anybody else.`,
  },
  therapist: {
    key: "service",
    title: "Working together: therapy",
    required: true,
    notes:
      "Informed consent: nature, benefits and risks, alternatives, the right to stop. Licence and local duties stand on the public page.",
    body: `## What this is
Therapy is treatment by someone who is licensed for it. Together we look at what troubles you, agree on what we want to reach, and look from time to time at whether it helps.

## What it may bring
Many people find it a relief and see change in what they came for. It can also be hard: old pain may be felt again, and decisions may come up that were put off. Nobody can promise a result. Other ways of help exist, and you may ask about them at any time.

${limits}

## The record
The law asks me to keep a record of treatment and says for how long. You may ask to see yours.

## Your yes
With your yes you agree to begin treatment in this way. It is yours alone: it says nothing for anybody else.`,
  },
}
