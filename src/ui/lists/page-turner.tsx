import Link from "next/link"
import { buttonLook } from "../look/button-look"

type PageTurnerProps = {
  /** Address of the first page, with what the list is searched and filtered by. */
  here: string
  /** The cursor that this page was asked for with; the first page has none. */
  after: string | undefined
  /** The cursor of the next page, null on the last. */
  next: string | null
  /** What the list holds, such as "relationships". */
  of: string
  /** Where a page has several lists: what the address calls the cursor of this one, and the part of the page it stands in. */
  name?: string
  part?: string
}

const withCursor = (here: string, name: string, cursor: string) =>
  `${here}${here.includes("?") ? "&" : "?"}${new URLSearchParams({ [name]: cursor })}`

/** Leads on to what is older, and back to the newest, in a list that is paged by its last key: no numbers, nothing counted, plain links. */
export const PageTurner = ({ here, after, next, of, name = "after", part }: PageTurnerProps) => {
  if (!after && !next) return null
  const anchor = part ? `#${part}` : ""
  return (
    <nav aria-label={`Pages of ${of}`} className="flex gap-3 pt-5">
      {after && (
        <Link href={here + anchor} className={buttonLook("quiet", "small")}>
          Newest
        </Link>
      )}
      {next && (
        <Link href={withCursor(here, name, next) + anchor} rel="next" className={buttonLook("quiet", "small")}>
          Older
        </Link>
      )}
    </nav>
  )
}
