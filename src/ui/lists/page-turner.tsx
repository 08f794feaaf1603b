import Link from "next/link"
import { buttonLook } from "../look/button-look"

type PageTurnerProps = {
  /** Address of the page before, null on the first. */
  previous?: string | null
  /** Address of the next page, null on the last. */
  next: string | null
  /** What the list holds, such as "relationships". */
  of: string
  /** "Show more" at the end of a growing list, instead of previous and next. */
  more?: boolean
}

/** Previous and next of a list that is paged by its last key: no page numbers, nothing counted, plain links. */
export const PageTurner = ({ previous = null, next, of, more = false }: PageTurnerProps) => {
  if (!previous && !next) return null
  return (
    <nav aria-label={`Pages of ${of}`} className="flex gap-3 pt-5">
      {previous && !more && (
        <Link href={previous} rel="prev" className={buttonLook("quiet", "small")}>
          Previous
        </Link>
      )}
      {next && (
        <Link href={next} rel="next" scroll={!more} className={buttonLook("quiet", "small")}>
          {more ? `Show more ${of}` : "Next"}
        </Link>
      )}
    </nav>
  )
}
