import type { Block, ServiceDays } from "../schema"

const ofDay = (blocks: readonly Block[], day: number) =>
  blocks
    .filter((block) => block.day === day)
    .map(({ start, end }) => ({ start, end }))
    .toSorted((one, other) => one.start - other.start)

/** The stretches of an intensive as they are kept: a list for each day, in order. */
export const daysOfBlocks = (blocks: readonly Block[]): ServiceDays =>
  [...new Set(blocks.map(({ day }) => day))].toSorted((one, other) => one - other).map((day) => ofDay(blocks, day))

/** The same as they are written. */
export const blocksOfDays = (days: ServiceDays): Block[] =>
  days.flatMap((ranges, at) => ranges.map((range) => ({ day: at + 1, ...range })))

/** How much of the first day is spent together. */
export const minutesOfFirstDay = (blocks: readonly Block[]): number =>
  ofDay(blocks, 1).reduce((sum, { start, end }) => sum + end - start, 0)
