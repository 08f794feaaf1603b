import { Notice } from "@/ui/feedback/notice"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { TextField } from "@/ui/fields/text-field"
import { Badge, ReadBy } from "@/ui/form/read-by"
import { Card } from "@/ui/lists/card"
import { MemberMarks } from "@/ui/lists/member-mark"
import { buttonLook } from "@/ui/look/button-look"
import { themes } from "@/ui/look/theme"

const names = { light: "Light", dark: "Dark", "low-sensory": "Low-sensory", "low-sensory-dark": "Low-sensory, dark" }

const five = (["a", "b", "c", "d", "e"] as const).map((shape, index) => ({ shape, full: index % 2 === 0 }))

/** The same few things in every theme, side by side. */
export const Themes = () => (
  <div className="grid gap-5 py-10 md:grid-cols-2">
    {themes.map((theme) => (
      <section
        key={theme}
        data-theme={theme}
        aria-label={names[theme]}
        className="rounded-pad border border-line bg-paper p-5 sm:p-7"
      >
        <p className="text-small text-ink-faint">{names[theme]}</p>
        <h2 className="mt-1">Where are you right now?</h2>
        <p className="mt-1 text-ink-soft">Touch the place, or use the sliders.</p>
        <div className="mood-pad my-4 h-24 rounded-pad border border-line" />
        <div className="grid gap-4">
          <ToggleChips
            label="Words"
            defaultValues={["tense"]}
            choices={["tense", "restless"].map((word) => ({ value: word, label: word }))}
          />
          <TextField label="What brings you here?" optional defaultValue="We talk every day, about groceries." />
          <Card lifted className="grid gap-3">
            <p className="flex items-center gap-3 text-small text-ink-soft">
              <MemberMarks members={five} label="Three of five are done" />
              Together · 2 minutes
            </p>
            <div className="flex flex-wrap gap-2">
              <Badge>archived</Badge>
              <Badge tone="good">paid</Badge>
              <Badge tone="wait">due</Badge>
              <Badge tone="alert">not sent</Badge>
            </div>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <ReadBy>Opens when both have answered</ReadBy>
              <button type="button" className={buttonLook("main", "small")}>
                Begin
              </button>
            </div>
          </Card>
          <Notice tone="alert" title="That time was just taken.">
            Please choose another one.
          </Notice>
        </div>
      </section>
    ))}
  </div>
)
