import type { inferRouterOutputs } from "@trpc/server"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Money } from "@/ui/lists/money"
import { Time } from "@/ui/lists/time"
import type { paymentsRouter } from "../router"
import { owedInWords, refundInWords } from "../rules"

type Receipt = inferRouterOutputs<typeof paymentsRouter>["receipt"]

/** A receipt in neutral words; made to be printed. */
export const ReceiptSheet = ({ receipt }: { receipt: Receipt }) => {
  const { order, client, amountMinor, currency, paidAt, refunds, next } = receipt
  const zone = order.workspace.timeZone
  return (
    <DefinitionList
      items={[
        { term: "From", value: order.workspace.name },
        { term: "To", value: client.name },
        { term: "Number", value: order.number },
        { term: "For", value: `${order.subject}, ${receipt.kind}` },
        { term: "Paid", value: <Money minor={amountMinor} currency={currency} /> },
        { term: "On", value: <Time instant={paidAt} zone={zone} preset="date" /> },
        ...next.map((part) => ({
          key: part.kind,
          term: "Still to pay",
          value: owedInWords(part, { zone: part.zone, readerZone: zone }),
        })),
        ...refunds.map((refund) => ({
          key: refund.id,
          term: "Refund",
          value: (
            <>
              {refundInWords(refund, currency)}
              {refund.at && (
                <span className="block text-small text-ink-soft">
                  <Time instant={refund.at} zone={zone} preset="date" />
                </span>
              )}
            </>
          ),
        })),
      ]}
    />
  )
}
