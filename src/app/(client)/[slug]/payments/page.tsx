import type { Metadata } from "next"
import { MyPayments } from "@/features/payments/components/my-payments"
import { NothingCharged } from "@/features/payments/components/nothing-charged"
import { WaitForPayment } from "@/features/payments/components/wait-for-payment"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"
import { PageTurner } from "@/ui/lists/page-turner"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Payments" }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ paid?: string; of?: string; after?: string }>
}

export default async function PaymentsPage({ params, searchParams }: Props) {
  const [{ slug }, { paid = "", of, after }] = [await params, await searchParams]
  const { shares, status } = await ask({ slug, returnTo: paths.payments(slug) }, async (caller) => ({
    shares: await caller.payments.mine({ after }),
    status: of ? await caller.payments.status({ instalmentId: of }) : null,
  }))
  const zone = (await currentMembership(slug))?.timeZone ?? "UTC"
  const isUnpaid = status !== null && !status.paymentId
  const isAwaited = isUnpaid && paid.startsWith("cs_")
  return (
    <div className="grid gap-8">
      <PageHeading title="Payments" lead="No partner sees this page. Receipts say nothing about the kind of work." />
      {isAwaited && <WaitForPayment />}
      {isUnpaid && paid === "no" && <NothingCharged status={status} slug={slug} />}
      <MyPayments shares={shares.rows} slug={slug} zone={zone} awaitedId={isAwaited && of ? of : null} />
      <PageTurner here={paths.payments(slug)} after={after} next={shares.next} of="payments" />
    </div>
  )
}
