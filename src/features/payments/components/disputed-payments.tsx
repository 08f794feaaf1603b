import { formatMoney } from "@/lib/money/format"
import { formatInstant } from "@/lib/time/format"
import { Section } from "@/ui/lists/section"
import type { DisputedPayment } from "../queries/desk"

/** Payments that a bank is asked to take back, with what staff can do about each, and by when. Nothing where there is none. */
export const DisputedPayments = ({ payments, zone }: { payments: readonly DisputedPayment[]; zone: string }) =>
  payments.length > 0 && (
    <Section title="Disputed payments">
      <p className="measure text-ink-soft">
        The payer has asked their bank for the money back. You answer on the card company's own pages: send dates and
        the terms that were agreed to, and nothing about the work itself. Without an answer the bank decides for the
        payer.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {payments.map(
          ({ id, amountMinor, currency, client, relationship, number, why, disputedAt, disputeAnswerBy }) => (
            <li key={id} className="grid gap-0.5 py-4">
              <p>
                {formatMoney(amountMinor, currency)} from {client}, {relationship.title}
              </p>
              <p className="text-small text-alert">
                {disputeAnswerBy && `Answer by ${formatInstant(disputeAnswerBy, zone, "dateTimeLong")}: `}
                {why}
              </p>
              <p className="text-small text-ink-soft">
                Number {number}
                {disputedAt && `, disputed on ${formatInstant(disputedAt, zone, "date")}`}
              </p>
            </li>
          ),
        )}
      </ul>
    </Section>
  )
