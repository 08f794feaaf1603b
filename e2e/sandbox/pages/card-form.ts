import type { CardEntry } from "../checkout/sessions"
import { hasValidCheckDigit, testCard } from "../customers/test-cards"

export const fieldNames = ["email", "number", "expiry", "cvc", "name"] as const
export type FieldName = (typeof fieldNames)[number]
export type Typed = Readonly<Partial<Record<FieldName, string>>>
export type FieldErrors = Readonly<Partial<Record<FieldName, string>>>

type Read = { ok: true; entry: CardEntry } | { ok: false; errors: FieldErrors; typed: Typed }

/**
 * Reads what was typed on the checkout page. What is shown again never holds the security code, nor a number
 * that may be someone's real card.
 */
export function readCardForm(body: string, nowMs: number, fixedEmail: string | null): Read {
  const form = new URLSearchParams(body)
  const value = (name: FieldName) => form.get(name)?.trim() ?? ""
  const email = fixedEmail ?? value("email")
  const digits = value("number").replace(/[\s-]/g, "")
  const expiry = readExpiry(value("expiry"))
  const card = testCard(digits)
  const errors: FieldErrors = {
    ...problem("email", emailProblem(email)),
    ...problem("number", card ? null : numberProblem(digits)),
    ...problem("expiry", expiryProblem(value("expiry"), expiry, nowMs)),
    ...problem("cvc", cvcProblem(value("cvc"))),
    ...problem("name", value("name") ? null : "Write the name that stands on the card."),
  }
  if (card && expiry && Object.keys(errors).length === 0) {
    return { ok: true, entry: { card, ...expiry, name: value("name"), email } }
  }
  const number = mayBeReal(digits) ? "" : value("number")
  return { ok: false, errors, typed: { email, number, expiry: value("expiry"), name: value("name") } }
}

function problem(field: FieldName, says: string | null): FieldErrors {
  return says ? { [field]: says } : {}
}

function emailProblem(email: string): string | null {
  if (!email) return "Write your e-mail address."
  return /^[^\s@]+@[^\s@]+$/.test(email) ? null : "This e-mail address is not complete, for example name@example.org."
}

function mayBeReal(digits: string): boolean {
  return hasValidCheckDigit(digits) && !testCard(digits)
}

function numberProblem(digits: string): string {
  if (!digits) return "Write the card number."
  if (mayBeReal(digits)) return "Only the test cards listed below work here. The number you typed was not kept."
  return "This card number is not complete, or one of its digits is wrong."
}

type Expiry = Readonly<{ month: number; year: number }>

/** `04 / 29`, `4/2029`, `0429`. */
function readExpiry(text: string): Expiry | null {
  const [, month = "", year = ""] =
    /^(\d{1,2})\s*[/.\s-]\s*(\d{2}|\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? []
  if (!month || Number(month) < 1 || Number(month) > 12) return null
  return { month: Number(month), year: year.length === 2 ? 2000 + Number(year) : Number(year) }
}

function expiryProblem(text: string, expiry: Expiry | null, nowMs: number): string | null {
  if (!text) return "Write the month and year until which the card is valid."
  if (!expiry) return "Write the month and the year, for example 04 / 29."
  // A card is good until the end of its month; month 12 rolls over into the next January.
  if (Date.UTC(expiry.year, expiry.month) <= nowMs) return "This card is no longer valid."
  return expiry.year > new Date(nowMs).getUTCFullYear() + 50 ? "This year is too far ahead." : null
}

function cvcProblem(cvc: string): string | null {
  if (!cvc) return "Write the 3 digits on the back of the card."
  return /^\d{3}$/.test(cvc) ? null : "The security code has 3 digits."
}
