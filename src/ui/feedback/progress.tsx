import { cx } from "../look/class-names"

/** Where one is, in segments: as many as there are steps, the done ones filled. No percentages. */
export const StepProgress = ({ step, steps, label = "Step" }: { step: number; steps: number; label?: string }) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={1}
    aria-valuemax={steps}
    aria-valuenow={step}
    aria-valuetext={`${label} ${step} of ${steps}`}
    className="flex gap-1.25"
  >
    {Array.from({ length: steps }, (_, index) => index + 1).map((segment) => (
      <i
        key={segment}
        className={cx(
          "h-1 flex-1 rounded-full forced-colors:border",
          segment <= step ? "bg-ink forced-colors:bg-[Highlight]" : "bg-line-strong/60",
        )}
      />
    ))}
  </div>
)
