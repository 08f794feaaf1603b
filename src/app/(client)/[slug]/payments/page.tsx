import type { Metadata } from "next"
import { MyPayments } from "@/features/payments/components/my-payments"
import { WaitForPayment } from "@/features/payments/components/wait-for-payment"
import { paths } from "@/lib/paths"
import { ask, currentPlace } from "@/server/caller"
import { Notice } from "@/ui/notice"
import { PageHeading } from "@/ui/page-heading"

export const metadata: Metadata = { title: "Payments" }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ paid?: string }> }

export default async function PaymentsPage({ params, searchParams }: Props) {
  const [{ slug }, { paid }] = [await params, await searchParams]
  const shares = await ask({ slug, returnTo: paths.payments(slug) }, (doors) => doors.payments.mine())
  const place = await currentPlace(slug)
  const isAwaited =
    paid?.startsWith("cs_") && !shares.some(({ instalments }) => instalments.some(({ payment }) => payment))
  return (
    <div className="grid gap-8">
      <PageHeading title="Payments" lead="Only you see this page. Receipts say nothing about the kind of work." />
      {isAwaited && <WaitForPayment />}
      {paid === "no" && (
        <Notice title="Nothing was charged">
          You left the payment page. You can pay whenever you like before the date it is due.
        </Notice>
      )}
      <MyPayments shares={shares} slug={slug} zone={place?.timeZone ?? "UTC"} />
    </div>
  )
}
