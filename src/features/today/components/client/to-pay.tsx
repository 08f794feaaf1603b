import Link from "next/link"
import type { MyMoney } from "@/features/intensives/queries"
import { dueInWords, owedInWords } from "@/features/payments/rules"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { Section } from "@/ui/lists/section"

type ToPayProps = Readonly<{ due: MyMoney["due"]; slug: string; zone: string; now: Date }>

/** What the reader has yet to pay, and by when: a line each, as their receipts say it. */
export const ToPay = ({ due, slug, zone, now }: ToPayProps) =>
  due.length > 0 && (
    <Section title="To pay" kind="group">
      <ul className="border-t border-line">
        {due.map((part) => {
          const zones = { zone: part.zone, readerZone: zone }
          return (
            <li
              key={part.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 border-b border-line py-3"
            >
              <Link href={paths.payments(slug)}>
                {part.dueAt < now
                  ? `${formatMoney(part.amountMinor, part.currency)} was due ${dueInWords(part, zones)}`
                  : owedInWords(part, zones)}
              </Link>
              <span className="text-small text-ink-faint">{part.subject}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
