import type { AffectPoint } from "../../schema"

/** The plane as it is drawn: 346 by 250, with room at the edges for marks and names. */
const across = (valence: number) => 173 + valence * 132
const up = (arousal: number) => 125 - arousal * 84

type Marked = Readonly<{ point: AffectPoint; label: string }>

/**
 * Where marks and names are drawn. Marks on one spot are set side by side, and names of neighbours go to different sides, so
 * that two people in the same place can both be read.
 */
export const planeMarks = <M extends Marked>(marks: readonly M[]): (M & { x: number; y: number; labelY: number })[] => {
  const drawn: (M & { x: number; y: number; labelY: number })[] = []
  for (const mark of marks) {
    const y = up(mark.point.arousal)
    let x = across(mark.point.valence)
    const beside = () => drawn.some((other) => Math.hypot(other.x - x, other.y - y) < 20)
    const step = x > 250 ? -24 : 24
    for (let tries = 0; tries < marks.length && beside(); tries++) x += step
    const crowded = drawn.some((other) => Math.abs(other.x - x) < 64 && Math.abs(other.labelY - (y - 22)) < 18)
    drawn.push({ ...mark, x, y, labelY: crowded ? y + 32 : y - 22 })
  }
  return drawn
}
