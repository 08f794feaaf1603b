import * as z from "zod/mini"
import { mostInteger } from "../fields/number"
import { text } from "../fields/text"

/** An amount in the smallest unit of its currency: cents for EUR, whole yen for JPY. Always an integer, may be negative. */
export type MinorUnits = number & z.core.$brand<"MinorUnits">

const giveAmount = "Please give an amount, zero or more."
const chooseCurrency = "Please choose a currency from the list."

/** Zero or more, in minor units. */
export const minorUnits = z
  .int(giveAmount)
  .check(z.minimum(0, giveAmount), z.maximum(mostInteger, "Please give a smaller amount."))
  .brand<"MinorUnits">()

const currencies = new Set(Intl.supportedValuesOf("currency"))

/** ISO 4217, a currency that this runtime knows, in any case ("eur" is how Stripe writes it); comes out in capitals. */
export const currencyCode = text(3, { missing: chooseCurrency, tooLong: chooseCurrency })
  .check(
    z.toUpperCase(),
    z.refine((code) => currencies.has(code), chooseCurrency),
  )
  .brand<"CurrencyCode">()

/** @throws RangeError unless it is a safe integer: a broken amount must never be shown or charged. */
export const toMinorUnits = (amount: number): MinorUnits => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an amount in minor units: ${amount}`)
  // Minus zero would be shown as "-0.00".
  return (amount === 0 ? 0 : amount) as MinorUnits
}
