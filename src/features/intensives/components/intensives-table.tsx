import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import { relationshipColumn } from "@/features/relationships/components/relationship-column"
import { daysInWords } from "@/features/scheduling/rules/appointments"
import { listed } from "@/lib/listed"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { formatInstant, formatLocalDate } from "@/lib/time/format"
import { toLocalDate } from "@/lib/time/local-date"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Table } from "@/ui/lists/table"
import type { intensivesRouter } from "../router"

type Intensive = inferRouterOutputs<typeof intensivesRouter>["all"][number]

const paidOf = ({ paidMinor, totalMinor, currency }: Intensive) =>
  `${formatMoney(paidMinor, currency)} of ${formatMoney(totalMinor, currency)}`

const stageOf = ({ stage, heldUntil }: Intensive, zone: string) =>
  stage === "dates held" && heldUntil ? `held until ${formatInstant(heldUntil, zone, "time")}` : stage

const datesOf = ({ days }: Intensive, zone: string) =>
  listed(daysInWords(days, zone).map(({ date }) => formatLocalDate(toLocalDate(date), "dateShort")))

type IntensivesTableProps = {
  intensives: readonly Intensive[]
  slug: string
  /** the reader's own, as on the page of each appointment */
  zone: string
  /** Whether their reader may open relationships. */
  opens: boolean
}

/** Staff's intensives with their days, where they stand, and what has been paid. */
export const IntensivesTable = ({ intensives, slug, zone, opens }: IntensivesTableProps) => (
  <Table<Intensive>
    caption="Intensives"
    rows={intensives}
    rowKey={({ id }) => id}
    empty={
      <EmptyState title="No intensives yet">When a couple holds days, they appear here with their deposit.</EmptyState>
    }
    columns={[
      { key: "who", ...relationshipColumn(slug, opens) },
      {
        key: "days",
        title: "Days",
        cell: (intensive) => (
          <Link href={paths.desk.appointment(slug, intensive.appointmentId)}>{datesOf(intensive, zone)}</Link>
        ),
      },
      {
        key: "stage",
        title: "State",
        cell: (intensive) => (
          <>
            {stageOf(intensive, zone)}
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
