import Link from "next/link"
import { confidentialityLabels } from "@/features/relationships/rules/relationships"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { Section } from "@/ui/lists/section"
import type { ToReview } from "../../queries/desk"
import type { OccurrenceReview } from "../../queries/review"
import { FourWeeks } from "./four-weeks"
import { MemberAnswers } from "./member-answers"
import { ReviewActions } from "./review-actions"

type ReviewPaneProps = {
  review: OccurrenceReview
  /** all that waits, in the order of the list */
  order: readonly string[]
  groups: ToReview
  slug: string
  /** it is what the page is about, and not only what stands beside the list */
  isOpened: boolean
}

const neighbours = (order: readonly string[], occurrenceId: string) => {
  const at = order.indexOf(occurrenceId)
  if (at < 0) return { next: order[0] ?? null, previous: null }
  return { next: order[at + 1] ?? null, previous: order[at - 1] ?? null }
}

const AlsoWaiting = ({ review, groups, slug }: Pick<ReviewPaneProps, "review" | "groups" | "slug">) => {
  const others = groups
    .filter(({ relationshipId }) => relationshipId === review.relationshipId)
    .flatMap(({ waiting }) => waiting)
    .filter(({ occurrenceId }) => occurrenceId !== review.occurrenceId)
  if (others.length === 0) return null
  return (
    <p className="text-small text-ink-soft">
      Also waiting here:{" "}
      {others.map(({ occurrenceId, title, which }, index) => (
        <span key={occurrenceId}>
          {index > 0 && "; "}
          <Link href={paths.desk.review(slug, occurrenceId)}>
            {title}, {which}
          </Link>
        </span>
      ))}
    </p>
  )
}

const Said = ({ review, level }: { review: OccurrenceReview; level: 2 | 3 }) =>
  review.comments.length > 0 && (
    <Section title="What was said about it" kind="group" level={level}>
      <ul className="grid gap-3">
        {review.comments.map(({ id, from, body, sentAt, readers }) => (
          <li key={id} className="grid gap-1 border-l-2 border-line-strong pl-4">
            <p className="text-small text-ink-faint">
              {from}, {formatInstant(sentAt, review.zone, "relativeDateTime", review.now)}. {readers}.
            </p>
            <p className="measure whitespace-pre-line">{body}</p>
          </li>
        ))}
      </ul>
    </Section>
  )

/** One occurrence, to be read and answered: each member's words, four weeks, and an answer whose readers are named. */
export const ReviewPane = ({ review, order, groups, slug, isOpened }: ReviewPaneProps) => {
  const { next, previous } = neighbours(order, review.occurrenceId)
  const Title = isOpened ? "h1" : "h2"
  const level = isOpened ? 2 : 3
  const href = (occurrenceId: string | null) => occurrenceId && paths.desk.review(slug, occurrenceId)
  return (
    <article aria-label={`${review.content.title}, ${review.relationship}`} className="grid gap-7">
      <header className="grid gap-1.5">
        <p className="text-small text-ink-faint">
          <Link href={paths.desk.relationship(slug, review.relationshipId)}>{review.relationship}</Link> ·{" "}
          {review.which} · {confidentialityLabels[review.confidentiality].name.toLowerCase()}
        </p>
        <Title className="text-heading">{review.content.title}</Title>
        <p className="text-small text-ink-soft">{[review.cameBack, review.opened].filter(Boolean).join(", ")}.</p>
        <AlsoWaiting review={review} groups={groups} slug={slug} />
      </header>
      <ul className="grid gap-3.5 sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {review.members.map((member) => (
          <li key={member.clientId}>
            <MemberAnswers member={member} review={review} level={level} />
          </li>
        ))}
      </ul>
      <FourWeeks review={review} level={level} />
      <Said review={review} level={level} />
      <ReviewActions
        occurrenceId={review.occurrenceId}
        seen={review.seen}
        reviewed={review.reviewedAt && formatInstant(review.reviewedAt, review.zone, "relativeDateTime", review.now)}
        isForNextSession={review.forNextSessionAt !== null}
        mayRelease={review.mayRelease}
        slug={slug}
        mayWriteTo={review.mayWriteTo}
        members={review.members.map(({ clientId, displayName }) => ({ clientId, displayName }))}
        here={paths.desk.review(slug, review.occurrenceId)}
        next={href(next)}
        previous={href(previous)}
      />
    </article>
  )
}
