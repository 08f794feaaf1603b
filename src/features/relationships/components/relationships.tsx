import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { SearchBox } from "@/ui/fields/search-box"
import { LinkButton } from "@/ui/link-button"
import { FilterLinks } from "@/ui/lists/filter-links"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMarks, memberShape } from "@/ui/lists/member-mark"
import { PageTurner } from "@/ui/lists/page-turner"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import type { RelationshipRow } from "../queries"
import { confidentialityLabels, statusLabels } from "../rules/relationships"
import { type RelationshipListInput, statuses } from "../schema"
import { listAddress } from "./list-address"

const filters = ["all", ...statuses] as const
const filterLabels = { ...statusLabels, all: "All" }

const Nothing = ({ slug, asked }: { slug: string; asked: RelationshipListInput }) =>
  asked.search || asked.status !== "all" ? (
    <EmptyState
      title="Nothing here"
      action={<LinkButton href={paths.desk.relationships(slug)}>Show all relationships</LinkButton>}
    >
      {asked.search ? `No relationship is found by “${asked.search}”.` : "No relationship stands there."}
    </EmptyState>
  ) : (
    <EmptyState
      title="No relationships yet"
      action={<LinkButton href={paths.desk.newRelationship(slug)}>New relationship</LinkButton>}
    >
      When you invite someone from an inquiry, their relationship appears here. You can also begin one yourself.
    </EmptyState>
  )

const Row = ({ row, slug, zone }: { row: RelationshipRow; slug: string; zone: string }) => (
  <ListRow
    href={paths.desk.relationship(slug, row.relationshipId)}
    title={row.title}
    aside={
      <>
        since <Time instant={row.createdAt} zone={zone} preset="dateShort" />
      </>
    }
    marks={
      <MemberMarks members={row.members.map(({ colorIndex }) => ({ shape: memberShape(colorIndex), full: true }))} />
    }
  >
    {statusLabels[row.status]} · {confidentialityLabels[row.confidentiality].name.toLowerCase()}
  </ListRow>
)

type RelationshipsProps = {
  slug: string
  asked: RelationshipListInput
  rows: readonly RelationshipRow[]
  next: string | null
  zone: string
}

/** Everybody who is served together. */
export const Relationships = ({ slug, asked, rows, next, zone }: RelationshipsProps) => {
  const first = { search: asked.search, status: asked.status }
  return (
    <div className="grid max-w-[46rem] content-start gap-4">
      <PageHeading
        title="Relationships"
        aside={
          <LinkButton size="small" href={paths.desk.newRelationship(slug)}>
            New relationship
          </LinkButton>
        }
      />
      <SearchBox
        label="Search by name or address"
        action={paths.desk.relationships(slug)}
        value={asked.search}
        {...(asked.status !== "all" && { keep: { status: asked.status } })}
      />
      <FilterLinks
        label="Relationships by status"
        items={filters.map((status) => ({
          label: filterLabels[status],
          href: listAddress(slug, { ...first, status }),
          current: status === asked.status,
        }))}
      />
      {rows.length === 0 ? (
        <Nothing slug={slug} asked={asked} />
      ) : (
        <ul className="grid gap-0.5">
          {rows.map((row) => (
            <li key={row.relationshipId}>
              <Row row={row} slug={slug} zone={zone} />
            </li>
          ))}
        </ul>
      )}
      <PageTurner here={listAddress(slug, first)} after={asked.after} next={next} of="relationships" />
    </div>
  )
}
