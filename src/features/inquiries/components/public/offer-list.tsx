import { formatMoney } from "@/lib/money/format"

type Offer = Readonly<{
  id: string
  title: string
  summary: string
  priceMinor: number
  currency: string
  priceNote: string
}>

/** A price at a glance: whole amounts without their zeros. */
const priceText = ({ priceMinor, currency, priceNote }: Offer) =>
  [priceMinor === 0 ? "free" : formatMoney(priceMinor, currency).replace(/\.00$/, ""), priceNote]
    .filter(Boolean)
    .join(" · ")

/** What is offered, each with its price. */
export const OfferList = ({ offers }: { offers: readonly Offer[] }) => (
  <section id="services" aria-label="Services" className="scroll-mt-6">
    <ul className="border-t border-line">
      {offers.map((offer) => (
        <li
          key={offer.id}
          className="grid gap-x-10 gap-y-1.5 border-b border-line py-6 md:grid-cols-[13.75rem_1fr_13rem] md:items-baseline"
        >
          <h2 className="text-large">{offer.title}</h2>
          <p className="measure text-ink-soft">{offer.summary}</p>
          <p className="figures max-md:text-ink-soft md:text-right">{priceText(offer)}</p>
        </li>
      ))}
    </ul>
  </section>
)
