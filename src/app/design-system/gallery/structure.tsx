import { Button } from "@/ui/button"
import { StepProgress } from "@/ui/feedback/progress"
import { ReadBy } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { Disclosure } from "@/ui/lists/disclosure"
import { LinkTabs } from "@/ui/lists/link-tabs"
import { MemberMarks } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { Tabs } from "@/ui/lists/tabs"
import { PageHeading } from "@/ui/shell/page-heading"
import { Lists } from "./lists"
import { RunningTimer } from "./running-timer"
import { Shelf } from "./shelf"

const here = "/design-system"

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
          <ReadBy>Opens when both have answered</ReadBy>
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
