import { AnswerView } from "@/features/exercises/components/answers/answer-view"
import { askingSteps, filledOf } from "@/features/exercises/rules/steps"
import { formatInstant } from "@/lib/time/format"
import { Badge } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import type { OccurrenceReview } from "../../queries/review"

type Member = OccurrenceReview["members"][number]
type MemberAnswersProps = { member: Member; review: OccurrenceReview; level: 2 | 3 }

/** Who else reads these answers, in two words. */
const reach = ({ audience, isOpened }: Member["answers"][number], members: number): string => {
  if (audience !== "relationship" || members < 2) return "practitioner only"
  const all = members === 2 ? "both" : "all"
  return isOpened ? `opened to ${all}` : `for ${all}, not opened`
}

/** A member's answers in groups of the same readers, in the order of the steps. */
const groupsOf = ({ answers }: Member, { content, members }: OccurrenceReview) => {
  const given = askingSteps(content).flatMap((step) => {
    const found = answers.find(({ stepKey }) => stepKey === step.key)
    return found && filledOf(found.answer) ? [{ step, answer: found.answer, reach: reach(found, members.length) }] : []
  })
  return [...Map.groupBy(given, (one) => one.reach)]
}

const state = ({ submittedAt, declinedAt }: Member, { zone, now }: OccurrenceReview): string => {
  if (submittedAt) return formatInstant(submittedAt, zone, "relativeDateTime", now)
  return declinedAt ? "not this time" : "not yet"
}

/** What one member let staff read: in words, by readers. What they kept to themselves does not show here. */
export const MemberAnswers = ({ member, review, level }: MemberAnswersProps) => {
  const groups = groupsOf(member, review)
  const Name = level === 2 ? "h2" : "h3"
  const isDone = member.submittedAt !== null || member.declinedAt !== null
  return (
    <Card className="grid h-full content-start gap-4">
      <Name className="flex flex-wrap items-center gap-2 font-sans text-base font-semibold tracking-normal">
        <MemberMark shape={memberShape(member.colorIndex)} full={isDone} />
        {member.displayName}
        <span className="ml-auto text-small font-normal text-ink-faint">{state(member, review)}</span>
      </Name>
      {groups.map(([readers, answers]) => (
        <div key={readers} className="grid justify-items-start gap-3">
          <dl className="grid gap-3">
            {answers.map(({ step, answer }) => (
              <div key={step.key} className="grid gap-0.5">
                <dt className="text-small text-ink-faint">{step.title}</dt>
                <dd>
                  <AnswerView step={step} answer={answer} />
                </dd>
              </div>
            ))}
          </dl>
          <Badge>{readers}</Badge>
        </div>
      ))}
      {member.submittedAt && groups.length === 0 && (
        <p className="text-small text-ink-faint">Nothing here for you to read.</p>
      )}
    </Card>
  )
}
