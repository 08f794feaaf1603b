import { formatInstant } from "@/lib/time/format"
import { Section } from "@/ui/lists/section"
import type { CommentLine } from "../queries/comments"

/** What the practitioner said about it, each with its readers. Nothing at all while nothing was said. */
export const Comments = ({ comments, zone, now }: { comments: readonly CommentLine[]; zone: string; now: Date }) =>
  comments.length > 0 && (
    <Section title="From your practitioner">
      <ul className="grid gap-3">
        {comments.map(({ id, from, body, sentAt, readers }) => (
          <li key={id} className="grid gap-2 rounded-card border border-line bg-surface px-4 py-3.5 sm:px-5">
            <p className="text-small text-ink-faint">
              {from}, {formatInstant(sentAt, zone, "relativeDateTime", now)}. {readers}.
            </p>
            <p className="measure whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
