import type { Metadata } from "next"
import { DisputedPayments } from "@/features/payments/components/disputed-payments"
import { FailedRefunds } from "@/features/payments/components/failed-refunds"
import { OrdersTable } from "@/features/payments/components/orders-table"
import { opensRelationships } from "@/features/relationships/components/relationship-name"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { SearchBox } from "@/ui/fields/search-box"
import { PageTurner } from "@/ui/lists/page-turner"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Payments" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ q?: string; after?: string }> }

export default async function PaymentsPage({ params, searchParams }: Props) {
  const [{ slug }, { q = "", after }] = [await params, await searchParams]
  const here = paths.desk.payments(slug)
  const { orders, totals, failed, disputed } = await ask({ slug, returnTo: here }, async (caller) => ({
    orders: await caller.payments.orders({ search: q, after }),
    totals: await caller.payments.totals(),
    failed: await caller.payments.failedRefunds(),
    disputed: await caller.payments.disputed(),
  }))
  const [zone, opens] = [(await currentMembership(slug))?.timeZone ?? "UTC", await opensRelationships(slug)]
  const found = q ? `${here}?${new URLSearchParams({ q })}` : here
  const said = totals.map((one) => `${formatMoney(one.receivedMinor, one.currency)} received`)
  return (
    <div className="grid gap-8">
      <PageHeading title="Payments" lead={said.join("; ")} />
      <DisputedPayments payments={disputed} zone={zone} />
      <FailedRefunds refunds={failed} zone={zone} />
      <SearchBox label="Search by name or number" action={here} value={q} />
      <OrdersTable orders={orders.rows} {...{ slug, zone, opens }} searched={q !== ""} />
      <PageTurner here={found} after={after} next={orders.next} of="orders" />
    </div>
  )
}
