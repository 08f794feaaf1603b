import { ListRow } from "@/ui/lists/list-row"
import { MemberMark, MemberMarks } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import { SplitPane } from "@/ui/shell/split-pane"
import { StaffShell } from "@/ui/shell/staff-shell"
import { Review } from "./review"

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

export default function StaffExample() {
  return (
    <StaffShell
      workspace={{ name: "Harbour Lane", href: here }}
      links={places}
      endLinks={[shape("Settings")]}
      commands={[
        { title: "Pages", items: places.map(({ href, label }) => ({ href, label })) },
        { title: "Relationships", items: [{ href: `${here}/1`, label: "Marit and Jonas", aside: "week 3" }] },
      ]}
    >
      <SplitPane list={<Queue />} pane={<Review here={here} />} back={{ href: here, label: "Today" }} />
    </StaffShell>
  )
}
