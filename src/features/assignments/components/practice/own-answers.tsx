import { ReadBy } from "@/ui/read-by"
import { AnswerView } from "../../../exercises/components/answers/answer-view"
import { askingSteps } from "../../../exercises/rules/steps"
import type { Practice } from "../../queries/practice"
import { readersOf } from "../../rules/words"

/** What somebody has answered, for their own eyes, each with its readers. */
export const OwnAnswers = ({ practice: { content, drafts, told } }: { practice: Practice }) => (
  <dl className="grid gap-6">
    {askingSteps(content).map((step) => {
      const draft = drafts[step.key]
      return (
        <div key={step.key} className="grid justify-items-start gap-1.5">
          <dt className="text-small text-ink-faint">{step.title}</dt>
          <dd className="grid justify-items-start gap-2">
            <AnswerView step={step} answer={draft?.answer} />
            {draft && !("skipped" in draft.answer) && (
              <ReadBy>{readersOf({ ...told, audience: draft.audience })}</ReadBy>
            )}
          </dd>
        </div>
      )
    })}
  </dl>
)
