import { Slider } from "@/ui/fields/choices/slider"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { RunnerShell } from "@/ui/runner/runner-shell"

export default function RunnerExample() {
  return (
    <RunnerShell
      step={2}
      steps={4}
      pause={{ href: "/design-system/client" }}
      help={{ href: "/design-system/client/help" }}
      next={
        <LinkButton kind="main" href="/design-system/client">
          Next
        </LinkButton>
      }
    >
      <ReadBy>Read by: you and your practitioner, until you both finish</ReadBy>
      <h1 className="mt-4">Where are you right now?</h1>
      <p className="mt-1.5 text-ink-soft">Touch the place, or use the sliders.</p>
      <div className="mood-pad my-4 aspect-[4/3] rounded-pad border border-line" />
      <div className="grid gap-6">
        <Slider label="How pleasant?" defaultValue={30} ends={["unpleasant", "pleasant"]} />
        <ToggleChips
          label="Which words fit?"
          defaultValues={["tense", "irritated"]}
          choices={["tense", "restless", "worried", "irritated", "more words"].map((word) => ({
            value: word,
            label: word,
          }))}
        />
      </div>
    </RunnerShell>
  )
}
