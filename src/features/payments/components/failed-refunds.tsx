"use client"

import type { inferRouterOutputs } from "@trpc/server"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { formatMoney } from "@/lib/money/format"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import { ConfirmDialog } from "@/ui/overlays/confirm-dialog"
import type { paymentsRouter } from "../router"
import { paymentsApi } from "./api"

type Refund = inferRouterOutputs<typeof paymentsRouter>["failedRefunds"][number]

const amountOf = ({ amountMinor, currency }: Refund) => formatMoney(amountMinor, currency)

const ways = {
  again: {
    title: "Ask the card company once more?",
    confirm: "Ask once more",
    says: (refund: Refund) =>
      `${amountOf(refund)} goes back to ${refund.client}’s card, if the bank takes it this time. You will be told if it does not.`,
    act: ({ id }: Refund) => paymentsApi.retryRefund.mutate({ refundId: id }),
    done: "The card company has been asked once more",
  },
  otherwise: {
    title: "Returned in another way?",
    confirm: "Note it",
    says: (refund: Refund) =>
      `This sends no money. It notes that ${refund.client} has ${amountOf(refund)} back, and says so on their payments page.`,
    act: ({ id }: Refund) => paymentsApi.noteReturned.mutate({ refundId: id }),
    done: "Noted as returned",
  },
} as const

/** Money that did not arrive where it belongs: what staff has to see first, with the two ways on. Nothing where there is none. */
export const FailedRefunds = ({ refunds, zone }: { refunds: readonly Refund[]; zone: string }) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<{ refund: Refund; way: keyof typeof ways } | null>(null)
  const way = chosen && ways[chosen.way]
  const act = async () => {
    if (!chosen || !way) return
    await way.act(chosen.refund)
    toast(way.done)
    router.refresh()
  }
  if (refunds.length === 0) return null
  return (
    <Section title="Refunds that did not arrive">
      <p className="measure text-ink-soft">
        The money is in your account at the card company, and still belongs to the payer. Ask for it once more, or
        return it in another way, such as a bank transfer, and note that here.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {refunds.map((refund) => (
          <li key={refund.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
            <div className="grid min-w-0 gap-0.5">
              <p>
                {amountOf(refund)} to {refund.client}, {refund.relationship.title}
              </p>
              <p className="text-small text-alert">
                {refund.failedAt && <Time instant={refund.failedAt} zone={zone} preset="date" />}: {refund.why}
              </p>
              <p className="text-small text-ink-soft">Number {refund.number}</p>
            </div>
            <div className="flex flex-wrap gap-3">
              <Button size="small" onPress={() => setChosen({ refund, way: "again" })}>
                Ask once more
              </Button>
              <Button size="small" onPress={() => setChosen({ refund, way: "otherwise" })}>
                Returned in another way
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={way?.title ?? ""}
        confirm={way?.confirm ?? ""}
        kind="main"
        keep="Not now"
        onConfirm={act}
        open={chosen !== null}
        onOpenChange={(open) => open || setChosen(null)}
      >
        {chosen && way?.says(chosen.refund)}
      </ConfirmDialog>
    </Section>
  )
}
