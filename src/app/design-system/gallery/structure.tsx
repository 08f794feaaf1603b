import { toLocalDate } from "@/lib/time/local-date"
import { Button } from "@/ui/button"
import { StepProgress } from "@/ui/feedback/progress"
import { SearchBox } from "@/ui/fields/search-box"
import { Badge, ReadBy } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Disclosure } from "@/ui/lists/disclosure"
import { LinkTabs } from "@/ui/lists/link-tabs"
import { MemberMarks } from "@/ui/lists/member-mark"
import { Money } from "@/ui/lists/money"
import { PageTurner } from "@/ui/lists/page-turner"
import { Section } from "@/ui/lists/section"
import { Table } from "@/ui/lists/table"
import { Tabs } from "@/ui/lists/tabs"
import { DateOnly, Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import { RunningTimer } from "./running-timer"
import { Shelf } from "./shelf"

const here = "/design-system"
const payments = [
  { id: "1", who: "Marit and Jonas", when: "2026-11-21T09:12:00Z", minor: 45000, state: "paid" },
  { id: "2", who: "Lena and Paul", when: "2026-11-19T15:40:00Z", minor: 45000, state: "due" },
  { id: "3", who: "Noor, Ilse and Tom", when: "2026-11-12T11:05:00Z", minor: 18000, state: "paid" },
]

const Lists = () => (
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
      <PageTurner previous={here} next={here} of="payments" />
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

export const Structure = () => (
  <>
    <Shelf title="A card and its heading">
      <PageHeading
        above="Tuesday evening"
        title="Good evening, Marit."
        level={2}
        lead="Two small things this week. Neither takes long."
      />
      <Card className="grid max-w-md gap-2.5">
        <p className="flex items-center gap-3.5 text-small text-ink-soft">
          <MemberMarks members={[{ shape: "a" }]} />
          On your own · 4 minutes
        </p>
        <h3>Where are you right now?</h3>
        <p className="text-small text-ink-soft">
          A map of the moment: how pleasant, how much energy, where in the body.
        </p>
        <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
          <ReadBy>Opens when both are done</ReadBy>
          <Button kind="main" size="small">
            Begin
          </Button>
        </div>
      </Card>
      <div className="grid max-w-md gap-6">
        <StepProgress step={2} steps={4} />
        <div className="mood-pad relative h-40 rounded-pad border border-line" />
      </div>
      <RunningTimer />
    </Shelf>
    <Lists />
    <Shelf title="More about it">
      <LinkTabs
        label="Parts of a relationship"
        items={[
          { href: here, label: "Timeline", exact: true },
          { href: "/design-system/staff", label: "Practices", count: 2, countLabel: "2 to review" },
          { href: "/design-system/client", label: "Payments" },
        ]}
      />
      <Tabs
        label="Answers"
        tabs={[
          { key: "both", title: "Both", content: <p>restless</p> },
          { key: "marit", title: "Only Marit", content: <p>tense, irritated</p> },
          { key: "jonas", title: "Only Jonas", content: <p>hopeful, curious</p> },
        ]}
      />
      <Section title="Questions people ask" level={3}>
        <div className="border-t border-line">
          <Disclosure title="What if only one of us wants to come?">
            Then one of you comes. Much can change from one side, and the other may join later, or not.
          </Disclosure>
          <Disclosure title="Who sees what I write?">
            The line above each question says so before you write a word.
          </Disclosure>
        </div>
      </Section>
    </Shelf>
  </>
)
