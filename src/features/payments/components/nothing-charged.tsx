import type { inferRouterOutputs } from "@trpc/server"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import type { paymentsRouter } from "../router"

type Status = inferRouterOutputs<typeof paymentsRouter>["status"]

/** Only the balance can wait for its date: a deposit holds days that are otherwise released soon. */
const words = {
  deposit: "Your days are kept for a short while only, until the deposit has arrived.",
  balance: "You can pay whenever you like before the date it is due.",
} as const

/** For the one who left the processor's page without paying. */
export const NothingCharged = ({ status, slug }: { status: Status; slug: string }) => {
  const keepsDays = status.open && status.kind === "deposit"
  return (
    <Notice
      title="Nothing was charged"
      action={keepsDays && <LinkButton href={paths.appointments(slug)}>See until when</LinkButton>}
    >
      You left the payment page. {status.open ? words[status.kind] : "Nothing is asked for here any more."}
    </Notice>
  )
}
