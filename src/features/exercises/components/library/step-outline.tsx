import { Disclosure } from "@/ui/lists/disclosure"
import { kindInWords, readersInWords } from "../../rules/library/labels"
import { isAsking } from "../../rules/steps"
import type { Step } from "../../schema"

const Contents = ({ step }: { step: Step }) => {
  switch (step.kind) {
    case "text":
      return step.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
    case "prompt":
      return <List items={step.prompts} />
    case "choice":
      return <List items={step.choices} />
    case "stems":
      return <List items={step.fields} />
    default:
      return null
  }
}

const List = ({ items }: { items: readonly { key: string; label: string }[] }) => (
  <ul className="grid list-disc gap-1 pl-5">
    {items.map(({ key, label }) => (
      <li key={key}>{label}</li>
    ))}
  </ul>
)

const hasContents = ({ kind }: Step) => ["text", "prompt", "choice", "stems"].includes(kind)

/** Every step as staff should know it: what is asked, in which way, and who reads the answer. */
export const StepOutline = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="grid gap-0 border-t border-line">
    {steps.map((step, index) => (
      <li key={step.key} className="grid grid-cols-[2rem_1fr] border-b border-line py-4">
        <span aria-hidden="true" className="figures text-ink-faint">
          {index + 1}
        </span>
        <div className="grid gap-0.5">
          <h3>{step.title}</h3>
          {step.lead && <p className="measure text-ink-soft">{step.lead}</p>}
          <p className="text-small text-ink-faint">
            {kindInWords(step)}
            {isAsking(step) && ` · Read by: ${readersInWords(step.audience)}`}
          </p>
          {hasContents(step) && (
            <Disclosure title={<span className="text-small">In full</span>} className="border-none">
              <div className="grid gap-2 text-small">
                <Contents step={step} />
              </div>
            </Disclosure>
          )}
        </div>
      </li>
    ))}
  </ol>
)
