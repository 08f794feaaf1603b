/** Stripe's test cards (docs.stripe.com/testing): the number alone decides how a charge ends. */
export type TestCard = Readonly<{
  number: string
  brand: "visa" | "mastercard"
  /** The name under which the API knows a payment method with this card. */
  token: string
  /** What a person who tries the page out should know. */
  says: string
  declines?: Decline
  /** When the bank wants to hear from the card's owner: on every payment, or unless the card was saved before. */
  authentication?: "always" | "unless_saved"
  /** Where a refund to it stands at first, and how it ends a little later; to all others it has succeeded at once. */
  refunds?: Readonly<{ begin: "pending" | "succeeded"; end: "succeeded" | "failed" }>
}>

export type Decline = Readonly<{ code: string; decline_code: string; message: string }>

export const testCards: readonly TestCard[] = [
  { number: "4242424242424242", brand: "visa", token: "pm_card_visa", says: "is paid" },
  { number: "5555555555554444", brand: "mastercard", token: "pm_card_mastercard", says: "is paid" },
  {
    number: "4000002500003155",
    brand: "visa",
    token: "pm_card_authenticationRequiredOnSetup",
    says: "asks to be authorised",
    authentication: "unless_saved",
  },
  {
    number: "4000002760003184",
    brand: "visa",
    token: "pm_card_authenticationRequired",
    says: "asks to be authorised every time",
    authentication: "always",
  },
  {
    number: "4000000000000002",
    brand: "visa",
    token: "pm_card_visa_chargeDeclined",
    says: "is declined",
    declines: { code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." },
  },
  {
    number: "4000000000009995",
    brand: "visa",
    token: "pm_card_visa_chargeDeclinedInsufficientFunds",
    says: "has too little money",
    declines: {
      code: "card_declined",
      decline_code: "insufficient_funds",
      message: "Your card has insufficient funds.",
    },
  },
  {
    number: "4000000000007726",
    brand: "visa",
    token: "pm_card_pendingRefund",
    says: "is paid; a refund to it takes a minute",
    refunds: { begin: "pending", end: "succeeded" },
  },
  {
    number: "4000000000005126",
    brand: "visa",
    token: "pm_card_refundFail",
    says: "is paid; a refund to it fails after a minute",
    refunds: { begin: "succeeded", end: "failed" },
  },
]

export const authenticationRequired: Decline = {
  code: "authentication_required",
  decline_code: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
}

export function testCard(number: string): TestCard | undefined {
  return testCards.find((card) => card.number === number)
}

/** As it stands on a card: in groups of four. */
export function groupedNumber(number: string): string {
  return number.replace(/(....)(?=.)/g, "$1 ")
}

/** The check digit that every card number carries (ISO/IEC 7812). */
export function hasValidCheckDigit(number: string): boolean {
  const sum = [...number].reverse().reduce((total, character, place) => {
    const digit = Number(character) * (place % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return /^\d{12,19}$/.test(number) && sum % 10 === 0
}
