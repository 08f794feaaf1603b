import Link from "next/link"
import { relationshipColumn } from "@/features/relationships/components/relationship-column"
import { formatMoney } from "@/lib/money/format"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Table } from "@/ui/lists/table"
import type { Intensive } from "../queries"
import { datesFor, stageFor } from "../rules"

const paidOf = ({ paidMinor, totalMinor, currency }: Intensive) =>
  `${formatMoney(paidMinor, currency)} of ${formatMoney(totalMinor, currency)}`

type IntensivesTableProps = {
  caption: string
  intensives: readonly Intensive[]
  slug: string
  /** the reader's own, as on the page of each appointment */
  zone: string
  /** Whether their reader may open relationships. */
  opens: boolean
}

/** Staff's intensives with their days, where they stand, and what has been paid. */
export const IntensivesTable = ({ caption, intensives, slug, zone, opens }: IntensivesTableProps) => (
  <Table<Intensive>
    caption={caption}
    rows={intensives}
    rowKey={({ id }) => id}
    empty={
      <EmptyState title="No intensives are planned">
        When a couple holds days, they appear here with their deposit.
      </EmptyState>
    }
    columns={[
      { key: "who", ...relationshipColumn(slug, opens) },
      {
        key: "days",
        title: "Days",
        cell: (intensive) => (
          <Link href={paths.desk.appointment(slug, intensive.appointmentId)}>{datesFor(intensive.days, zone)}</Link>
        ),
      },
      {
        key: "stage",
        title: "State",
        cell: (intensive) => (
          <>
            {stageFor(intensive, zone)}
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
