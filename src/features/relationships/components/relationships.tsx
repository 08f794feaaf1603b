import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { SearchBox } from "@/ui/fields/search-box"
import { LinkButton } from "@/ui/link-button"
import { FilterLinks } from "@/ui/lists/filter-links"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMarks, memberPlace } from "@/ui/lists/member-mark"
import { PageTurner } from "@/ui/lists/page-turner"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import type { RelationshipRow } from "../queries"
import { confidentialityWords, standingWords } from "../rules"
import { type RelationshipListInput, relationshipListInput, standings } from "../schema"

type Asked = Readonly<{ q?: string | undefined; standing?: string | undefined; after?: string | undefined }>

/** What an address asks of the list; what it asks wrongly is left out. */
export const relationshipsAsked = ({ q, standing, after }: Asked): RelationshipListInput => {
  const wanted = relationshipListInput.safeParse({ search: q, standing, ...(after && { after }) })
  return wanted.success ? wanted.data : relationshipListInput.parse({})
}

const address = (slug: string, { search, standing, after }: RelationshipListInput) => {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(standing !== "all" && { standing }),
    ...(after && { after }),
  }).toString()
  return query ? `${paths.desk.relationships(slug)}?${query}` : paths.desk.relationships(slug)
}

const filters = ["all", ...standings] as const
const filterWords = { ...standingWords, all: "All" }

const Nothing = ({ slug, asked }: { slug: string; asked: RelationshipListInput }) =>
  asked.search || asked.standing !== "all" ? (
    <EmptyState
      title="Nothing here"
      action={<LinkButton href={paths.desk.relationships(slug)}>Show all relationships</LinkButton>}
    >
      {asked.search ? `No relationship is found by “${asked.search}”.` : "No relationship stands there."}
    </EmptyState>
  ) : (
    <EmptyState
      title="No relationships yet"
      action={<LinkButton href={paths.desk.newRelationship(slug)}>Begin one</LinkButton>}
    >
      When you invite somebody from an inquiry, their relationship appears here. You can also begin one yourself.
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
    marks={<MemberMarks members={row.members.map(({ mark }) => ({ place: memberPlace(mark), full: true }))} />}
  >
    {standingWords[row.standing]} · {confidentialityWords[row.confidentiality].name.toLowerCase()}
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
  const first = { search: asked.search, standing: asked.standing }
  return (
    <div className="grid max-w-[46rem] content-start gap-4">
      <PageHeading
        title="Relationships"
        aside={
          <LinkButton size="small" href={paths.desk.newRelationship(slug)}>
            Begin one
          </LinkButton>
        }
      />
      <SearchBox
        label="Search by name or address"
        action={paths.desk.relationships(slug)}
        value={asked.search}
        {...(asked.standing !== "all" && { keep: { standing: asked.standing } })}
      />
      <FilterLinks
        label="Relationships by standing"
        items={filters.map((standing) => ({
          label: filterWords[standing],
          href: address(slug, { ...first, standing }),
          current: standing === asked.standing,
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
      <PageTurner
        previous={asked.after ? address(slug, first) : null}
        next={next ? address(slug, { ...first, after: next }) : null}
        of="relationships"
      />
    </div>
  )
}
