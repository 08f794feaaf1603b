import { AnswerView } from "@/features/exercises/components/answers/answer-view"
import { askingSteps } from "@/features/exercises/rules/steps"
import { Card } from "@/ui/lists/card"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import type { OpenedOccurrence } from "../../queries/together"

type SideBySideProps = Pick<OpenedOccurrence, "content" | "members">

const isGiven = (answer: unknown) => typeof answer === "object" && answer !== null && !("skipped" in answer)

/** Each step's answers beside each other, each with its author's shape. What nobody opened is left out. */
export const SideBySide = ({ content, members }: SideBySideProps) => (
  <>
    {askingSteps(content)
      .filter(({ key, kind }) => kind !== "timer" && members.some(({ answers }) => isGiven(answers[key])))
      .map((step) => (
        <Section key={step.key} title={step.title}>
          <ul className="grid gap-3 sm:grid-cols-2">
            {members
              .filter(({ answers }) => isGiven(answers[step.key]))
              .map(({ clientId, displayName, colorIndex, isYou, answers }) => (
                <li key={clientId}>
                  <Card className="grid h-full content-start gap-2">
                    <p className="flex items-center gap-2 font-semibold">
                      <MemberMark shape={memberShape(colorIndex)} full />
                      {isYou ? "You" : displayName}
                    </p>
                    <AnswerView step={step} answer={answers[step.key]} />
                  </Card>
                </li>
              ))}
          </ul>
        </Section>
      ))}
  </>
)
