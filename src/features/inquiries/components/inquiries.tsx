import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { SearchBox } from "@/ui/fields/search-box"
import { LinkButton } from "@/ui/link-button"
import { FilterLinks } from "@/ui/lists/filter-links"
import { PageTurner } from "@/ui/lists/page-turner"
import { type PageKey, PageKeys } from "@/ui/shell/keys/page-keys"
import { PageHeading } from "@/ui/shell/page-heading"
import type { InquiryRow } from "../queries"
import { stateLabels } from "../rules/labels"
import { type InquiryListInput, inquiryStates } from "../schema"
import { InquiryListRow } from "./inquiry-list-row"
import { listAddress } from "./list-address"

type InquiriesProps = {
  slug: string
  asked: InquiryListInput
  rows: readonly InquiryRow[]
  next: string | null
  /** the one opened beside the list */
  openId?: string
  zone: string
  now: Date
}

const filters = ["open", ...inquiryStates] as const
const filterLabels = { ...stateLabels, open: "All current" }

const Nothing = ({ slug, asked }: { slug: string; asked: InquiryListInput }) =>
  asked.search || asked.state !== "open" ? (
    <EmptyState
      title="Nothing here"
      action={<LinkButton href={paths.desk.inquiries(slug)}>Show all current inquiries</LinkButton>}
    >
      {asked.search
        ? `No inquiry contains “${asked.search}”.`
        : `No inquiry is ${filterLabels[asked.state].toLowerCase()}.`}
    </EmptyState>
  ) : (
    <EmptyState
      title="No inquiries yet"
      action={<LinkButton href={paths.public(slug)}>See your public page</LinkButton>}
    >
      When someone writes through the form on your public page, their message appears here.
    </EmptyState>
  )

/** Where J and K lead: to the neighbours of the open one, or into the list. */
const keysFor = ({ slug, asked, rows, openId }: InquiriesProps): PageKey[] => {
  const at = rows.findIndex((row) => row.inquiryId === openId)
  const address = (row: InquiryRow | undefined) => (row ? listAddress(slug, asked, row.inquiryId) : null)
  return [
    { key: "j", label: "next", href: address(rows[at + 1]) },
    { key: "k", label: "previous", href: at > 0 ? address(rows[at - 1]) : null },
  ]
}

/** What came in through the contact form. */
export const Inquiries = (props: InquiriesProps) => {
  const { slug, asked, rows, next, openId, zone, now } = props
  const first = { search: asked.search, state: asked.state }
  return (
    <div className="grid content-start gap-4">
      <PageHeading title="Inquiries" level={openId ? 2 : 1} />
      <SearchBox
        label="Search inquiries"
        action={paths.desk.inquiries(slug)}
        value={asked.search}
        {...(asked.state !== "open" && { keep: { state: asked.state } })}
      />
      <FilterLinks
        label="Inquiries by state"
        items={filters.map((state) => ({
          label: filterLabels[state],
          href: listAddress(slug, { ...first, state }),
          current: state === asked.state,
        }))}
      />
      {rows.length === 0 ? (
        <Nothing slug={slug} asked={asked} />
      ) : (
        <ul className="grid gap-0.5">
          {rows.map((row) => (
            <li key={row.inquiryId}>
              <InquiryListRow
                row={row}
                href={listAddress(slug, asked, row.inquiryId)}
                current={row.inquiryId === openId}
                zone={zone}
                now={now}
              />
            </li>
          ))}
        </ul>
      )}
      <PageTurner here={listAddress(slug, first)} after={asked.after} next={next} of="inquiries" />
      {rows.length > 0 && <PageKeys keys={keysFor(props)} />}
    </div>
  )
}
