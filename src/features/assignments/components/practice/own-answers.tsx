import { AnswerView } from "@/features/exercises/components/answers/answer-view"
import { askingSteps, filledOf } from "@/features/exercises/rules/steps"
import { ReadBy } from "@/ui/form/read-by"
import type { Practice } from "../../queries/practice"
import { readersOf } from "../../rules/labels"

/** What someone has answered, for their own eyes, with its readers: once, where they are the same for all. */
export const OwnAnswers = ({ practice: { content, drafts, sharing } }: { practice: Practice }) => {
  const draftOf = (key: string) => drafts[key]?.[0]?.value
  const given = askingSteps(content)
    .flatMap(({ key }) => draftOf(key) ?? [])
    .filter(({ answer }) => filledOf(answer))
  const chosen = [...new Set(given.map(({ audience }) => audience))]
  const everywhere = chosen.length === 1 ? chosen[0] : undefined
  return (
    <div className="grid justify-items-start gap-6">
      {everywhere && <ReadBy>{readersOf({ ...sharing, audience: everywhere })}</ReadBy>}
      <dl className="grid gap-6">
        {askingSteps(content).map((step) => {
          const draft = draftOf(step.key)
          return (
            <div key={step.key} className="grid justify-items-start gap-1.5">
              <dt className="text-small text-ink-faint">{step.title}</dt>
              <dd className="grid justify-items-start gap-2">
                <AnswerView step={step} answer={draft?.answer} />
                {!everywhere && draft && filledOf(draft.answer) && (
                  <ReadBy>{readersOf({ ...sharing, audience: draft.audience })}</ReadBy>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
