import { DAY_MS } from "@/lib/time/interval"

type Point = Readonly<{ clientId: string; at: Date; valence: number }>
type Member = Readonly<{ clientId: string; displayName: string; colorIndex: number }>

/** The picture's inner frame, in the units of its viewBox. */
const frame = { left: 10, right: 510, top: 10, bottom: 110 }
const span = 28 * DAY_MS

/** Each member with their own points, in time's order. */
export const seriesOf = (members: readonly Member[], points: readonly Point[]) =>
  members.map(({ clientId, displayName, colorIndex }) => ({
    clientId,
    displayName,
    colorIndex,
    points: points.filter((point) => point.clientId === clientId),
  }))

/** Where points lie: four weeks from left to right, unpleasant (-1) below, pleasant (1) above. */
export const positions = (points: readonly Pick<Point, "at" | "valence">[], now: Date) =>
  points.map(({ at, valence }) => {
    const ago = Math.min(1, Math.max(0, (now.getTime() - at.getTime()) / span))
    return {
      x: Math.round((frame.right - ago * (frame.right - frame.left)) * 10) / 10,
      y: Math.round((frame.bottom - ((valence + 1) / 2) * (frame.bottom - frame.top)) * 10) / 10,
    }
  })
