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
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
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
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-b border-line transition-colors hover:bg-sunken/60">
            {columns.map((column) =>
              column.names ? (
                <th key={column.key} scope="row" className={cx(align(column), "py-3 align-baseline font-medium")}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={cx(align(column), "py-3 align-baseline", column.end && "figures")}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
