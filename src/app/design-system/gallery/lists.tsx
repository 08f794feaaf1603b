import { toLocalDate } from "@/lib/time/local-date"
import { SearchBox } from "@/ui/fields/search-box"
import { Badge } from "@/ui/form/read-by"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Money } from "@/ui/lists/money"
import { PageTurner } from "@/ui/lists/page-turner"
import { Table } from "@/ui/lists/table"
import { DateOnly, Time } from "@/ui/lists/time"
import { Shelf } from "./shelf"

const here = "/design-system"
const payments = [
  { id: "1", who: "Marit and Jonas", when: "2026-11-21T09:12:00Z", minor: 45000, state: "paid" },
  { id: "2", who: "Lena and Paul", when: "2026-11-19T15:40:00Z", minor: 45000, state: "due" },
  { id: "3", who: "Noor, Ilse and Tom", when: "2026-11-12T11:05:00Z", minor: 18000, state: "paid" },
]

export const Lists = () => (
  <Shelf title="Lists and tables" about="Search, sorting and pages are addresses.">
    <div className="grid gap-3">
      <SearchBox label="Search payments" action={here} />
      <Table
        caption="Payments"
        rows={payments}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: "who", title: "Who", names: true, cell: ({ who }) => who, sort: { href: here, now: "ascending" } },
          {
            key: "when",
            title: "When",
            wide: true,
            cell: ({ when }) => <Time instant={when} zone="Europe/Oslo" preset="dateTime" />,
          },
          {
            key: "state",
            title: "State",
            cell: ({ state }) => (
              <Badge tone={state === "paid" ? "good" : "wait"}>{state === "paid" ? "paid" : "due Friday"}</Badge>
            ),
          },
          { key: "amount", title: "Amount", end: true, cell: ({ minor }) => <Money minor={minor} currency="EUR" /> },
        ]}
      />
      <PageTurner here={here} after="a" next="b" of="payments" />
    </div>
    <DefinitionList
      items={[
        { term: "Agreed for", value: <Time instant="2026-11-26T17:30:00Z" zone="Europe/Oslo" preset="dateTimeZone" /> },
        { term: "Born", value: <DateOnly date={toLocalDate("1988-04-03")} preset="date" /> },
        { term: "Where", value: "Online. The link comes an hour before." },
        { term: "Deposit", value: <Money minor={90000} currency="EUR" /> },
      ]}
    />
  </Shelf>
)
