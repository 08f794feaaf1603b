import { describeValence } from "@/features/exercises/rules/maps/affect"
import { formatInstant } from "@/lib/time/format"
import { Disclosure } from "@/ui/lists/disclosure"
import { memberInk, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { OccurrenceReview } from "../../queries/review"
import { positions, seriesOf } from "../../rules/four-weeks"

const ends = {
  a: <circle r="5" />,
  b: <path d="M0-6.500 6.500 0 0 6.500-6.500 0Z" />,
  c: <rect x="-5" y="-5" width="10" height="10" rx="1.500" />,
  d: <path d="M0-6 6 5H-6Z" />,
  e: <path d="M0-6 5.200-3V3L0 6-5.200 3V-3Z" />,
} as const

/** How pleasant each member's moments were over four weeks: lines of shapes, and the same in words. */
export const FourWeeks = ({ review, level }: { review: OccurrenceReview; level: 2 | 3 }) => {
  const series = seriesOf(review.members, review.points)
  if (series.every(({ points }) => points.length < 2)) return null
  const inWords = series.map(({ displayName, points }) => ({
    displayName,
    says: points.map(({ at, valence }) => `${formatInstant(at, review.zone, "day")}: ${describeValence(valence)}`),
  }))
  return (
    <Section title="Four weeks" level={level}>
      <figure className="grid text-small text-ink-faint">
        <span aria-hidden="true">pleasant</span>
        <svg
          viewBox="0 0 520 120"
          role="img"
          aria-label={`How pleasant it was, over four weeks. ${inWords.map(({ displayName, says }) => `${displayName}, ${says.at(-1) ?? "nothing yet"}`).join(". ")}`}
          className="w-full"
        >
          <path d="M0 60H520" className="stroke-line-strong" strokeDasharray="2 5" />
          {series.map(({ clientId, colorIndex, points }) => {
            const shown = positions(points, review.now)
            const last = shown.at(-1)
            const shape = memberShape(colorIndex)
            return (
              <g key={clientId} className={`${memberInk[shape]} forced-colors:text-[CanvasText]`}>
                <polyline
                  points={shown.map(({ x, y }) => `${x},${y}`).join(" ")}
                  className="fill-none stroke-current stroke-[2.5] [vector-effect:non-scaling-stroke]"
                  strokeLinejoin="round"
                />
                {shown.slice(0, -1).map(({ x, y }) => (
                  <circle key={x} cx={x} cy={y} r="2.200" className="fill-current" />
                ))}
                {last && (
                  <g transform={`translate(${last.x} ${last.y})`} className="fill-current">
                    {ends[shape]}
                  </g>
                )}
              </g>
            )
          })}
        </svg>
        <span aria-hidden="true" className="flex justify-between">
          <span>unpleasant</span>
          <span>now</span>
        </span>
      </figure>
      <Disclosure title="The same in words" className="text-small">
        <dl className="grid gap-2">
          {inWords.map(({ displayName, says }) => (
            <div key={displayName}>
              <dt className="font-semibold text-ink">{displayName}</dt>
              <dd>{says.length > 0 ? says.join("; ") : "Nothing yet."}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  )
}
