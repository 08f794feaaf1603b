import { formatMoney } from "@/lib/money/format"

/** An amount in its currency's minor units: `<Money minor={300000} currency="EUR" />`. */
export const Money = ({ minor, currency, locale }: { minor: number; currency: string; locale?: string }) => (
  <span className="figures whitespace-nowrap">{formatMoney(minor, currency, locale)}</span>
)
