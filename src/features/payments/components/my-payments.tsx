import type { inferRouterOutputs } from "@trpc/server"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { Money } from "@/ui/lists/money"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import type { paymentsRouter } from "../router"
import { dueInWords, partLabel, refundInWords } from "../rules"
import { PayButton } from "./pay-button"

type Shares = inferRouterOutputs<typeof paymentsRouter>["mine"]["rows"]
type Share = Shares[number]
type Instalment = Share["instalments"][number]

const InstalmentLine = ({
  instalment,
  share,
  slug,
  zone,
  isAwaited,
}: {
  instalment: Instalment
  share: Share
  slug: string
  zone: string
  isAwaited: boolean
}) => {
  const { payment, refunds, kind, amountMinor, dueAt } = instalment
  const { currency, cancelledAt } = share.order
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4 first:border-t-0">
      <div>
        <p>
          {partLabel(kind, share.instalments)}, <Money minor={amountMinor} currency={currency} />
        </p>
        <p className="text-small text-ink-soft">
          {payment?.paidAt ? (
            <>
              Paid on <Time instant={payment.paidAt} zone={zone} preset="date" />
            </>
          ) : cancelledAt ? (
            "No longer asked for"
          ) : (
            `Due ${dueInWords({ kind, dueAt }, { zone: share.order.policy.timeZone ?? null, readerZone: zone })}`
          )}
        </p>
        {refunds.map((refund) => (
          <p key={refund.id} className="text-small text-ink-soft">
            {refundInWords(refund, currency)}
          </p>
        ))}
      </div>
      {payment && <LinkButton href={paths.receipt(slug, payment.id)}>Receipt</LinkButton>}
      {!payment && !cancelledAt && !isAwaited && (
        <PayButton instalmentId={instalment.id} label={`Pay ${formatMoney(amountMinor, currency)}`} />
      )}
    </li>
  )
}

type MyPaymentsProps = {
  shares: Shares
  slug: string
  zone: string
  /** the instalment that was paid a moment ago, as the way back says: it is not asked for again */
  awaitedId: string | null
}

/** A payer's own part of each order. */
export const MyPayments = ({ shares, slug, zone, awaitedId }: MyPaymentsProps) =>
  shares.length === 0 ? (
    <EmptyState title="Nothing to pay">
      When something is due, it appears here, with its receipt once it is paid.
    </EmptyState>
  ) : (
    <div className="grid gap-10">
      {shares.map((share) => (
        <Section key={share.id} title={share.order.subject} aside={`Number ${share.order.number}`} level={2}>
          <Card>
            <ul>
              {share.instalments.map((instalment) => (
                <InstalmentLine
                  key={instalment.id}
                  {...{ instalment, share, slug, zone }}
                  isAwaited={instalment.id === awaitedId}
                />
              ))}
            </ul>
          </Card>
          <p className="measure text-small text-ink-soft">{share.order.policy.terms}</p>
        </Section>
      ))}
    </div>
  )
