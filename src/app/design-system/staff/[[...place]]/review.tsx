import { ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { DefinitionList } from "@/ui/lists/definition-list"
import { MemberMark } from "@/ui/lists/member-mark"
import { Kbd } from "@/ui/overlays/kbd"
import { PageHeading } from "@/ui/shell/page-heading"

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

export const Review = ({ here }: { here: string }) => (
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
