import { ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { DefinitionList } from "@/ui/lists/definition-list"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMark, MemberMarks } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { Kbd } from "@/ui/overlays/kbd"
import { PageHeading } from "@/ui/shell/page-heading"
import { SplitPane } from "@/ui/shell/split-pane"
import { StaffShell } from "@/ui/shell/staff-shell"

const here = "/design-system/staff"
const shape = (name: string, count?: number) => ({ href: `${here}/${name.toLowerCase()}`, label: name, count })
const places = [
  { href: here, label: "Today", count: 7, exact: true, countLabel: "7 to look at" },
  shape("Inquiries", 2),
  shape("Relationships"),
  shape("Library"),
  shape("Calendar"),
  shape("Intensives", 1),
  shape("Payments"),
]

const Queue = () => (
  <div className="grid gap-6">
    <PageHeading title="Today" aside="Tue 24 Nov · about 12 minutes" level={2} />
    <Section title="First" kind="group" level={3}>
      <ListRow
        href={here}
        title="A form is ready for review"
        aside="now"
        marks={<MemberMark shape="a" full plain className="text-alert" label="Look at this first" />}
      >
        Private to one person. Open it alone.
      </ListRow>
    </Section>
    <Section title="To review" kind="group" level={3}>
      <ListRow
        href={here}
        current
        title="Marit and Jonas"
        aside="answer by Wed"
        marks={
          <MemberMarks
            members={[
              { shape: "a", full: true },
              { shape: "b", full: true },
            ]}
            label="Both done"
          />
        }
      >
        Emotional map, week 3. Both done, opened last night.
      </ListRow>
      <ListRow
        href={here}
        title="Noor, Ilse and Tom"
        aside="Fri"
        marks={
          <MemberMarks
            members={[{ shape: "a", full: true }, { shape: "b", full: true }, { shape: "c" }]}
            label="Two of three done"
          />
        }
      >
        Weekly check-in. Two of three.
      </ListRow>
    </Section>
    <Section title="New" kind="group" level={3}>
      <ListRow href={here} title="Inquiry, this morning" aside="08:12" marks={<MemberMark shape="a" />}>
        “We talk every day, about groceries. I miss us.” Mail only, no voicemail.
      </ListRow>
    </Section>
  </div>
)

const answers = [
  {
    shape: "a",
    name: "Marit",
    items: [
      ["Felt", "tense, irritated, restless"],
      ["Needs", "rest, being heard"],
    ],
    read: "opened to both",
  },
  {
    shape: "b",
    name: "Jonas",
    items: [
      ["Felt", "hopeful, curious, restless"],
      ["For you only", "“I want the old Sundays back.”"],
    ],
    read: "practitioner only",
  },
] as const

const Review = () => (
  <div className="grid gap-5">
    <PageHeading above="Marit and Jonas · week 3 of 4 · no-secrets policy, signed by both" title="Emotional map" />
    <div className="grid gap-3.5 sm:grid-cols-2">
      {answers.map(({ shape, name, items, read }) => (
        <Card key={shape} className="grid content-start gap-3">
          <p className="flex items-center gap-2 font-semibold">
            <MemberMark shape={shape} full /> {name}
          </p>
          <DefinitionList layout="above" items={items.map(([term, value]) => ({ term, value }))} />
          <ReadBy className="justify-self-start">{read}</ReadBy>
        </Card>
      ))}
    </div>
    <Card className="grid gap-3">
      <p className="text-small text-ink-soft">
        Answer to <b>both</b> · <a href={here}>Marit only</a> · <a href={here}>Jonas only</a>
      </p>
      <p className="text-ink-soft">
        You named the same restlessness. Before Thursday, try the six breaths first, then the map.
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="text-small text-ink-faint">
          <Kbd>J</Kbd> next <Kbd>C</Kbd> carry to session <Kbd>R</Kbd> reviewed
        </span>
        <LinkButton kind="main" size="small" href={here}>
          Send and mark reviewed
        </LinkButton>
      </div>
    </Card>
  </div>
)

export default function StaffExample() {
  return (
    <StaffShell
      workspace={{ name: "Harbour Lane", href: here }}
      links={places}
      endLinks={[shape("Settings")]}
      commands={[
        { title: "Places", items: places.map(({ href, label }) => ({ href, label })) },
        { title: "Relationships", items: [{ href: `${here}/1`, label: "Marit and Jonas", aside: "week 3" }] },
      ]}
    >
      <SplitPane list={<Queue />} pane={<Review />} back={{ href: here, label: "Today" }} />
    </StaffShell>
  )
}
