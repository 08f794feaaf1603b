import type { StepOf } from "../../schema"

/** Words to read before going on. */
export const TextStep = ({ step }: { step: StepOf<"text"> }) => (
  <div className="measure grid gap-4">
    {step.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
)
