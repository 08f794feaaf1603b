import Link from "next/link"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Badge } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { lengthInWords } from "../../rules/steps"
import type { ExerciseContent } from "../../schema"

type Listed = Readonly<{ exerciseId: string; content: ExerciseContent }>
type LibraryListProps = { slug: string; exercises: readonly Listed[]; inAll: number }

const Nothing = ({ slug, inAll }: Pick<LibraryListProps, "slug" | "inAll">) =>
  inAll === 0 ? (
    <EmptyState title="The library is empty">
      The exercises that come with this workspace appear here once it is set up. Ask its owner to finish that.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing here fits"
      action={<LinkButton href={paths.desk.library(slug)}>Show the whole library</LinkButton>}
    >
      No exercise has all of this. Try fewer words, or another length.
    </EmptyState>
  )

/** The exercises staff can give, each with what decides: how long, with whom, touch or not. */
export const LibraryList = ({ slug, exercises, inAll }: LibraryListProps) =>
  exercises.length === 0 ? (
    <Nothing slug={slug} inAll={inAll} />
  ) : (
    <ul className="divide-y divide-line border-y border-line">
      {exercises.map(({ exerciseId, content }) => (
        <li key={exerciseId} className="grid gap-1 py-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="text-large">
              <Link href={paths.desk.exercise(slug, exerciseId)}>{content.title}</Link>
            </h2>
            <p className="text-small text-ink-faint">{lengthInWords(content)}</p>
          </div>
          <p className="measure text-ink-soft">{content.summary}</p>
          <p className="mt-1">
            <Badge>{content.touch ? "With touch" : "Without touch"}</Badge>
          </p>
        </li>
      ))}
    </ul>
  )
