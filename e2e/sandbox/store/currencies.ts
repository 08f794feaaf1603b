/** How many digits of an amount stand after the point (docs.stripe.com/currencies). */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "))
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "))
const known = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()))

export function isCurrency(code: string): boolean {
  return known.has(code)
}

function digitsOf(currency: string): number {
  if (zeroDecimal.has(currency)) return 0
  return threeDecimal.has(currency) ? 3 : 2
}

/** `90000, "eur"` becomes "€900.00". The amount is in minor units, the currency in lower case. */
export function writtenAmount(amount: number, currency: string): string {
  const digits = digitsOf(currency)
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits)
}
