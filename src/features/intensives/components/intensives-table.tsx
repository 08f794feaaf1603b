import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import { relationshipColumn } from "@/features/relationships/components/relationship-column"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Table } from "@/ui/lists/table"
import type { intensivesRouter } from "../router"

type Intensive = inferRouterOutputs<typeof intensivesRouter>["all"][number]

const paidOf = ({ paidMinor, totalMinor, currency }: Intensive) =>
  `${formatMoney(paidMinor, currency)} of ${formatMoney(totalMinor, currency)}`

const stageOf = ({ stage, heldUntil, timeZone }: Intensive) =>
  stage === "dates held" && heldUntil ? `held until ${formatInstant(heldUntil, timeZone, "time")}` : stage

/** Staff's intensives with their days, where they stand, and what has been paid. */
export const IntensivesTable = ({ intensives, slug }: { intensives: readonly Intensive[]; slug: string }) => (
  <Table<Intensive>
    caption="Intensives"
    rows={intensives}
    rowKey={({ id }) => id}
    empty={
      <EmptyState title="No intensives yet">When a couple holds days, they appear here with their deposit.</EmptyState>
    }
    columns={[
      { key: "who", ...relationshipColumn(slug) },
      {
        key: "days",
        title: "Days",
        cell: ({ days, timeZone, appointmentId }) => (
          <Link href={paths.desk.appointment(slug, appointmentId)}>
            {days.map(({ startsAt }) => formatInstant(startsAt, timeZone, "dateShort")).join(" and ")}
          </Link>
        ),
      },
      {
        key: "stage",
        title: "State",
        cell: (intensive) => (
          <>
            {stageOf(intensive)}
            <span className="block text-small text-ink-soft md:hidden">{paidOf(intensive)}</span>
          </>
        ),
      },
      {
        key: "paid",
        title: "Paid",
        end: true,
        wide: true,
        cell: paidOf,
      },
    ]}
  />
)
