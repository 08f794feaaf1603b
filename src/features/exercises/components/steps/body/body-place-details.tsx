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
import { placeLabel } from "../../../rules/answer-text"
import type { BodyPlace } from "../../../schema"
import { WordChips } from "../words/word-chips"

type BodyPlaceDetailsProps = {
  place: BodyPlace
  onChange: (to: Partial<BodyPlace>) => void
  onRemove: () => void
}

/** One place: more or less there than usual, and how it feels. Either may be left open, and taken off again. */
export const BodyPlaceDetails = ({ place, onChange, onRemove }: BodyPlaceDetailsProps) => {
  const name = placeLabel(place)
  const direct = (touched: string) => {
    const direction: BodyDirection | undefined = bodyDirectionCodes.find((known) => known === touched)
    onChange({ direction: direction && direction !== place.direction ? direction : null })
  }
  const qualify = (touched: string) => {
    const quality: BodyQuality | undefined = bodyQualities.find((known) => known === touched)
    onChange({ quality: quality && quality !== place.quality ? quality : null })
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
        chosen={place.direction ? [place.direction] : []}
        onToggle={direct}
      />
      <WordChips
        label={<span className="text-small font-normal text-ink-soft">How does it feel there?</span>}
        words={bodyQualities.map((quality) => ({ value: quality, label: quality }))}
        chosen={place.quality ? [place.quality] : []}
        onToggle={qualify}
      />
    </Card>
  )
}
