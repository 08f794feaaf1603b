import type { ShippedDocument } from "../schema"

export const privacyNotice: ShippedDocument = {
  key: "privacy",
  title: "Your privacy",
  required: true,
  notes:
    "What is kept, why, who sees it, for how long, and the person's rights. Answers about health and intimacy need an explicit yes, which this asks for. What a workspace must add for its own law goes into a version of its own.",
  body: `## What is kept
How you are reached, what you answer in forms and practices, messages, appointments and payments. Some of it is about health and about your intimate life, if you choose to write of that.

## What for
To prepare and do the work that you asked for, to arrange dates and money, and to keep the records that the law requires. For nothing else: there is no advertising, nothing is sold, and nobody is rated by a machine.

## Who sees it
- Your answers in forms: your practitioner. No partner, ever, unless you choose to show something.
- Each practice names its readers before you write the first word.
- Dates and payments: also those who help with calendar and money here. They see no answers.
- E-mails, calendar entries and receipts say nothing about what the work is about.

## Where and how long
Everything is kept in one place that only this workspace can open, and each look at your record is written down. It is kept while we work together, and afterwards for as long as the law asks; then it is deleted.

## What you can do
You can see what is kept about you, have it corrected, take a copy with you, ask for it to be deleted, and complain to the authority that watches over privacy where you live. Write a message, and it will be done or you will be told why it cannot.

## Your yes
With your yes you allow this workspace to keep and use what you write, also where it is about your health or your intimate life, for the work you asked for. You can take your yes back at any time.`,
}
