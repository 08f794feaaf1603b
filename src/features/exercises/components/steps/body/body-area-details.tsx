"use client"

import { Button } from "@/ui/button"
import { Card } from "@/ui/lists/card"
import {
  type BodyDirection,
  type BodyQuality,
  bodyDirectionCodes,
  bodyDirections,
  bodyQualities,
} from "../../../content/body"
import { areaLabel } from "../../../rules/answer-text"
import type { BodyArea } from "../../../schema"
import { WordChips } from "../words/word-chips"

type BodyAreaDetailsProps = {
  area: BodyArea
  onChange: (to: Partial<BodyArea>) => void
  onRemove: () => void
}

/** One area: more or less there than usual, and how it feels. Either may be left open, and cleared again. */
export const BodyAreaDetails = ({ area, onChange, onRemove }: BodyAreaDetailsProps) => {
  const name = areaLabel(area)
  const direct = (touched: string) => {
    const direction: BodyDirection | undefined = bodyDirectionCodes.find((known) => known === touched)
    onChange({ direction: direction && direction !== area.direction ? direction : null })
  }
  const qualify = (touched: string) => {
    const quality: BodyQuality | undefined = bodyQualities.find((known) => known === touched)
    onChange({ quality: quality && quality !== area.quality ? quality : null })
  }
  return (
    <Card className="grid gap-4">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-large">{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
        <Button kind="text" size="small" onPress={onRemove} aria-label={`Take off: ${name}`}>
          Take off
        </Button>
      </div>
      <WordChips
        label={<span className="sr-only">{name}: compared with usual</span>}
        words={bodyDirectionCodes.map((code) => ({ value: code, label: bodyDirections[code] }))}
        chosen={area.direction ? [area.direction] : []}
        onToggle={direct}
      />
      <WordChips
        label={<span className="text-small font-normal text-ink-soft">How does it feel there?</span>}
        words={bodyQualities.map((quality) => ({ value: quality, label: quality }))}
        chosen={area.quality ? [area.quality] : []}
        onToggle={qualify}
      />
    </Card>
  )
}
