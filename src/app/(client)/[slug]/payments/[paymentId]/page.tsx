import type { Metadata } from "next"
import { ReceiptSheet } from "@/features/payments/components/receipt-sheet"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata: Metadata = { title: "Receipt" }

export default async function ReceiptPage({ params }: { params: Promise<{ slug: string; paymentId: string }> }) {
  const { slug, paymentId } = await params
  const receipt = await ask({ slug, returnTo: paths.receipt(slug, paymentId) }, (caller) =>
    caller.payments.receipt({ paymentId }),
  )
  return (
    <div className="grid max-w-xl gap-8">
      <PageHeading title="Receipt" />
      <ReceiptSheet receipt={receipt} />
      <p className="print:hidden">
        <LinkButton href={paths.payments(slug)}>All payments</LinkButton>
      </p>
    </div>
  )
}
