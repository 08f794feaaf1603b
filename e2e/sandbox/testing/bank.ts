import type Stripe from "stripe"

/** What a payer's bank does at the processor that is running: it opens a dispute of a charge, and decides it. */
export const atTheBank = async (what: string, body: object = {}): Promise<Stripe.Dispute> => {
  const answer = await fetch(`${process.env.STRIPE_API_URL}/_sandbox/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  return answer.json()
}
