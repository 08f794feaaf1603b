import { toMinorUnits } from "./money"

const formatters = new Map<string, Intl.NumberFormat>()

const formatterOf = (currency: string, locale: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const known = formatters.get(key)
  if (known) return known
  const formatter = new Intl.NumberFormat(locale, { style: "currency", currency })
  formatters.set(key, formatter)
  return formatter
}

/** Digits after the point in ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export const fractionDigitsOf = (currency: string): number =>
  formatterOf(currency, "en-GB").resolvedOptions().maximumFractionDigits ?? 2

/**
 * An amount as people read it: (300000, "EUR") is "€3,000.00", (5000, "JPY") is "JP¥5,000".
 * @param minor in the currency's smallest unit; the digits are moved as text, so no amount loses a cent to floating point
 * @throws RangeError for a fraction of a minor unit or an unknown currency.
 */
export const formatMoney = (minor: number, currency: string, locale = "en-GB"): string =>
  formatterOf(currency, locale).format(`${toMinorUnits(minor)}E-${fractionDigitsOf(currency)}` as `${number}`)
