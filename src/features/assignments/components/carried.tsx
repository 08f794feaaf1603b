"use client"

import Link from "next/link"
import { paths } from "@/lib/paths"
import { formatLocalDate } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"
import { Button } from "@/ui/button"
import { assignmentsApi } from "./api"
import { useDeed } from "./use-deed"

type CarriedLine = Readonly<{ occurrenceId: string; title: string; dueDate: LocalDate }>

/** What was carried to the session, until it was talked about. */
export const Carried = ({ carried, slug }: { carried: readonly CarriedLine[]; slug: string }) => {
  const { pending, perform } = useDeed()
  return (
    <ul className="border-t border-line">
      {carried.map(({ occurrenceId, title, dueDate }) => (
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
              void perform(() => assignmentsApi.dropCarried.mutate({ occurrenceId }), "Taken off the list.")
            }
          >
            Talked about
          </Button>
        </li>
      ))}
    </ul>
  )
}
