import type { inferRouterOutputs } from "@trpc/server"
import Link from "next/link"
import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { formatLocalDate } from "@/lib/time/format"
import type { assignmentsRouter } from "../router"

type Commented = inferRouterOutputs<typeof assignmentsRouter>["commentedIn"]

/** For each message that answers a practice: which one, with a way there. */
export const aboutPractices = (commented: Commented, slug: string): Readonly<Record<string, ReactNode>> =>
  Object.fromEntries(
    commented.map(({ messageId, occurrenceId, title, dueDate, isOpened }) => [
      messageId,
      <>
        About{" "}
        <Link href={isOpened ? paths.togetherOf(slug, occurrenceId) : paths.practiceEnd(slug, occurrenceId)}>
          {title}
        </Link>
        , {formatLocalDate(dueDate, "day")}
      </>,
    ]),
  )
