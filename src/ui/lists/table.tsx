import Link from "next/link"
import type { ReactNode } from "react"
import { Icon } from "../icon"
import { cx } from "../look/class-names"

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers and money stand at the end. */
  end?: boolean
  /** Left out where there is little room. */
  wide?: boolean
  /** The column that names the row; it becomes the row's header. */
  names?: boolean
  /** Address of this list sorted by the column, and how it is sorted now. */
  sort?: { href: string; now: "ascending" | "descending" | null }
}

type TableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of an empty table. */
  empty: ReactNode
}

const align = ({ end, wide }: Pick<Column<never>, "end" | "wide">) =>
  cx("px-3 first:pl-0 last:pr-0", end && "text-right", wide && "max-md:hidden")

// Where the words are too large for columns, each cell is a line that says its column.
const line = "@max-[20rem]:flex @max-[20rem]:justify-between @max-[20rem]:gap-4 @max-[20rem]:px-0 @max-[20rem]:py-1"
const titled =
  "@max-[20rem]:before:flex-none @max-[20rem]:before:text-small @max-[20rem]:before:text-ink-faint @max-[20rem]:before:content-[attr(data-title)]"

const SortLink = ({ title, sort }: { title: string; sort: NonNullable<Column<never>["sort"]> }) => (
  <Link href={sort.href} className="plain inline-flex items-center gap-1 hover:text-ink">
    {title}
    {sort.now && <Icon name="chevronDown" className={cx("size-3", sort.now === "ascending" && "rotate-180")} />}
  </Link>
)

/** Rows that are compared. Sorting and pages are addresses, so it all works without JavaScript. */
export const Table = <Row,>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) => {
  if (rows.length === 0) return empty
  return (
    <div className="@container">
      <table className="w-full border-collapse text-left @max-[20rem]:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="@max-[20rem]:sr-only">
          <tr className="border-b border-line-strong">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort?.now ?? undefined}
                className={cx(align(column), "py-2.5 text-small font-semibold text-ink-faint")}
              >
                {column.sort ? <SortLink title={column.title} sort={column.sort} /> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-[20rem]:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-b border-line transition-colors hover:bg-sunken/60 @max-[20rem]:block @max-[20rem]:py-2"
            >
              {columns.map((column) =>
                column.names ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={cx(align(column), "py-3 align-baseline font-medium", line)}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-title={column.title}
                    className={cx(align(column), "py-3 align-baseline", column.end && "figures", line, titled)}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
