import type { inferRouterOutputs } from "@trpc/server"
import { relationshipColumn } from "@/features/relationships/components/relationship-column"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Money } from "@/ui/lists/money"
import { Table } from "@/ui/lists/table"
import { Time } from "@/ui/lists/time"
import type { paymentsRouter } from "../router"

type Order = inferRouterOutputs<typeof paymentsRouter>["orders"]["rows"][number]

const stateLabels = {
  cancelled: "cancelled",
  paid: "paid",
  overdue: "overdue",
  "deposit paid": "deposit paid",
  open: "not paid yet",
} as const

/** Staff's orders, newest first. */
export const OrdersTable = ({
  orders,
  slug,
  zone,
  searched,
  opens,
}: {
  orders: readonly Order[]
  slug: string
  zone: string
  searched: boolean
  /** Whether their reader may open relationships. */
  opens: boolean
}) => (
  <Table<Order>
    caption="Orders"
    rows={orders}
    rowKey={({ id }) => id}
    empty={
      searched ? (
        <EmptyState title="Nothing found">Try a name or the number of a receipt.</EmptyState>
      ) : (
        <EmptyState title="No payments yet">When someone books what has a price, the order appears here.</EmptyState>
      )
    }
    columns={[
      { key: "relationship", ...relationshipColumn(slug, opens) },
      { key: "number", title: "Number", wide: true, cell: ({ number }) => number },
      {
        key: "state",
        title: "State",
        cell: ({ state, nextDueAt }) => (
          <>
            <span className={state === "overdue" ? "text-alert" : undefined}>{stateLabels[state]}</span>
            {nextDueAt && (
              <span className="block text-small text-ink-soft md:hidden">
                next <Time instant={nextDueAt} zone={zone} preset="dateShort" />
              </span>
            )}
          </>
        ),
      },
      {
        key: "due",
        title: "Next due",
        wide: true,
        cell: ({ nextDueAt }) => (nextDueAt ? <Time instant={nextDueAt} zone={zone} preset="dateShort" /> : ""),
      },
      {
        key: "paid",
        title: "Paid",
        end: true,
        cell: ({ paidMinor, currency }) => <Money minor={paidMinor} currency={currency} />,
      },
      {
        key: "total",
        title: "Total",
        end: true,
        cell: ({ totalMinor, currency }) => <Money minor={totalMinor} currency={currency} />,
      },
    ]}
  />
)
