import { formatMoney } from "@/lib/money/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { PageTurner } from "@/ui/lists/page-turner"
import { Time } from "@/ui/lists/time"
import type { RelationshipOrders as Orders } from "../queries/desk"

type RelationshipOrdersProps = {
  orders: Orders
  zone: string
  /** the relationship's page */
  here: string
  after: string | undefined
}

/** What a relationship owes and has paid, on its page. */
export const RelationshipOrders = ({ orders, zone, here, after }: RelationshipOrdersProps) =>
  orders.rows.length === 0 && !after ? (
    <EmptyState title="No payments">What this relationship books and pays appears here.</EmptyState>
  ) : (
    <div>
      <ul className="divide-y divide-line border-y border-line">
        {orders.rows.map((order) => (
          <li key={order.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
            <span>
              {order.number}, {order.subject}
              <span className="block text-small text-ink-soft">
                {order.state}
                {order.nextDueAt && (
                  <>
                    , next due <Time instant={order.nextDueAt} zone={zone} preset="date" />
                  </>
                )}
              </span>
            </span>
            <span className="figures">
              {formatMoney(order.paidMinor, order.currency)} of {formatMoney(order.totalMinor, order.currency)}
            </span>
          </li>
        ))}
      </ul>
      <PageTurner here={here} after={after} next={orders.next} of="orders" name="ordersAfter" part="money" />
    </div>
  )
