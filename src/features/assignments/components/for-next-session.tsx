"use client"

import Link from "next/link"
import { paths } from "@/lib/paths"
import { formatLocalDate } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"
import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { assignmentsApi } from "./api"

type NextSessionLine = Readonly<{ occurrenceId: string; title: string; dueDate: LocalDate }>

/** What was kept for the next session, until it was talked about. */
export const ForNextSession = ({
  forNextSession,
  slug,
}: {
  forNextSession: readonly NextSessionLine[]
  slug: string
}) => {
  const { pending, perform } = useAction()
  return (
    <ul className="border-t border-line">
      {forNextSession.map(({ occurrenceId, title, dueDate }) => (
        <li
          key={occurrenceId}
          className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2"
        >
          <Link href={paths.desk.review(slug, occurrenceId)}>
            {title}, {formatLocalDate(dueDate, "day")}
          </Link>
          <Button
            kind="text"
            size="small"
            isPending={pending}
            aria-label={`Talked about: ${title}, ${formatLocalDate(dueDate, "day")}`}
            onPress={() =>
              void perform(() => assignmentsApi.dropFromNextSession.mutate({ occurrenceId }), "Taken off the list.")
            }
          >
            Talked about
          </Button>
        </li>
      ))}
    </ul>
  )
}
