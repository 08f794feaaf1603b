import type { ShippedDocument } from "../schema"

/** Asked of those who share a relationship once it was accepted for an intensive: each says yes or no alone. */
export const bookingTogether: ShippedDocument = {
  key: "booking_together",
  title: "Booking in both names",
  required: false,
  notes:
    "One partner must not be able to book, and so to commit, the other. A no is not shown: booking stays closed in the same words.",
  body: `## What this is about
Days for all of you are chosen and booked by one of you, for everybody who takes part. Before anyone can do that, each of you is asked alone whether that is all right.

## What it means
- With your yes, any of you may choose days and book them, and you are expected to come.
- Who books also pays, and agrees to the terms that are shown then. Your yes is no promise to pay.
- You hear of the days as soon as they are agreed.

## What a no means
Booking stays closed for all of you. The others read the same sentence as before you were asked, and not that you said no. Your practitioner reads it and speaks with you alone.

## Your yes
With your yes you agree that days may be booked in your name too. You can take it back at any time; what is booked by then stays as it was agreed.`,
}
