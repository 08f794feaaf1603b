import Link from "next/link"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { formatLocalDate } from "@/lib/time/format"
import { Notice } from "@/ui/feedback/notice"
import type { UncheckedLines } from "../../rules"

/** Tells the owner which numbers of the help page nobody has looked up lately, and what to do about it. */
export const UncheckedLinesNotice = ({ lines, slug }: { lines: UncheckedLines | null; slug: string }) =>
  lines && (
    <Notice tone="wait" title="Some help lines have not been checked lately">
      {listed(lines.names)} {lines.names.length === 1 ? "was" : "were"} last checked on{" "}
      {formatLocalDate(lines.since, "date")}. Visitors see this beside them on the{" "}
      <Link href={paths.help(slug)}>help page</Link>. A newer version of Attune brings checked numbers: please update,
      or ask the person who looks after your installation.
    </Notice>
  )
