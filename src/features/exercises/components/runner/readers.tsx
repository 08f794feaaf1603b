"use client"

import { useId, useState } from "react"
import { Button } from "@/ui/button"
import { ToggleChips } from "@/ui/fields/choices/toggle-chips"
import { ReadBy } from "@/ui/form/read-by"
import type { Audience } from "../../schema"
import type { AudienceChoice } from "./runner-props"

type ReadersProps = {
  /** "Read by: you and your practitioner" */
  says: string
  audience: Audience
  choices: readonly AudienceChoice[]
  onChoose: (audience: Audience) => void
}

/** Who reads this answer, said before the first touch; its author has the last word. */
export const Readers = ({ says, audience, choices, onChoose }: ReadersProps) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="grid justify-items-start gap-1">
      <div className="flex flex-wrap items-center gap-x-3">
        <ReadBy>
          <span aria-live="polite">{says}</span>
        </ReadBy>
        {choices.length > 1 && (
          <Button
            kind="text"
            size="small"
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setOpen(!isOpen)}
            className="text-ink-soft"
          >
            {isOpen ? "Close" : "Change readers"}
          </Button>
        )}
      </div>
      <div id={id} hidden={!isOpen} className="mt-2 mb-1">
        <ToggleChips
          label="Who may read this answer?"
          choose="one"
          choices={choices}
          values={[audience]}
          onChoose={([chosen]) => {
            const choice = choices.find(({ value }) => value === chosen)
            if (choice) onChoose(choice.value)
          }}
        />
      </div>
    </div>
  )
}
