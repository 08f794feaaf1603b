import { type ReactNode, Suspense } from "react"
import { LoadingState } from "@/ui/feedback/loading-state"
import { Badge } from "@/ui/form/read-by"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { RelationshipPage } from "../queries"
import { confidentialityLabels, statusLabels } from "../rules/relationships"
import { RelationshipActions } from "./relationship-actions"

export type SheetPart = Readonly<{ id: string; title: string; content: ReactNode }>

const tones = { beginning: "wait", current: "good", ended: "plain" } as const

const Head = ({ relationship }: { relationship: RelationshipPage }) => {
  const { title, status, confidentiality, staff, members } = relationship
  return (
    <header className="grid gap-4">
      <div className="grid gap-1.5">
        <p className="text-small text-ink-faint">
          With {staff.name} · {confidentialityLabels[confidentiality].name.toLowerCase()}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="flex gap-1.5" aria-hidden="true">
            {members
              .filter(({ leftAt }) => leftAt === null)
              .map(({ colorIndex }) => (
                <MemberMark key={colorIndex} shape={memberShape(colorIndex)} full />
              ))}
          </span>
          <h1>{title}</h1>
          <Badge tone={tones[status]}>{statusLabels[status]}</Badge>
        </div>
        <p className="measure text-small text-ink-soft">{confidentialityLabels[confidentiality].means}</p>
      </div>
      <RelationshipActions
        relationshipId={relationship.relationshipId}
        title={title}
        status={status}
        confidentiality={confidentiality}
      />
    </header>
  )
}

/** One page for one relationship: what was agreed, and then each room's part of it. */
export const RelationshipSheet = ({
  relationship,
  parts,
}: {
  relationship: RelationshipPage
  parts: readonly SheetPart[]
}) => (
  <div className="grid gap-8">
    <Head relationship={relationship} />
    <nav aria-label="On this page" className="flex gap-x-5 gap-y-1 overflow-x-auto border-b border-line">
      {parts.map(({ id, title }) => (
        <a
          key={id}
          href={`#${id}`}
          className="plain inline-flex min-h-11 items-center whitespace-nowrap text-ink-soft hover:text-ink"
        >
          {title}
        </a>
      ))}
    </nav>
    <div className="grid max-w-[62rem] gap-12">
      {parts.map(({ id, title, content }) => (
        <Section key={id} id={id} title={title}>
          <Suspense fallback={<LoadingState shape="lines" />}>{content}</Suspense>
        </Section>
      ))}
    </div>
  </div>
)
