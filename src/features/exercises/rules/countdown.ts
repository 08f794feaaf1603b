/**
 * A countdown as facts: how much was left at an instant, and whether it runs since. What is left follows from the clock, not
 * from ticks, so a phone that slept catches up at once. Milliseconds.
 */
export type Countdown = Readonly<{ left: number; runsSince: number | null }>

export const countdownOf = (seconds: number): Countdown => ({ left: seconds * 1000, runsSince: null })

/** A clock that was set back takes no time away and gives none. */
export const leftAt = ({ left, runsSince }: Countdown, now: number): number =>
  runsSince === null ? left : Math.max(0, left - Math.max(0, now - runsSince))

export const started = (countdown: Countdown, now: number): Countdown =>
  countdown.runsSince === null ? { ...countdown, runsSince: now } : countdown

export const paused = (countdown: Countdown, now: number): Countdown => ({
  left: leftAt(countdown, now),
  runsSince: null,
})

/** Whole seconds as they are shown: the last one stays until it is over. */
export const secondsLeft = (countdown: Countdown, now: number): number => Math.ceil(leftAt(countdown, now) / 1000)
