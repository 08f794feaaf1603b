import { cx } from "../look/class-names"

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`

/** Seconds in words, as a screen reader should hear them. */
export const timeLeft = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  const parts = [
    minutes > 0 && `${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
    rest > 0 && `${rest} ${rest === 1 ? "second" : "seconds"}`,
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join(" ")} left` : "Time is up"
}

/** Spoken at the start, at the half, at the last ten seconds and at the end; in between it keeps quiet. */
export const isSpoken = (seconds: number, total: number) =>
  seconds === total || seconds === 0 || seconds === 10 || seconds === Math.round(total / 2)

type TimerProps = { seconds: number; total: number; label?: string; className?: string }

/** How much time is left, as a thin ring that empties and as digits. */
export const Timer = ({ seconds, total, label = "Time left", className }: TimerProps) => {
  const around = 2 * Math.PI * 46
  return (
    <div role="timer" aria-label={label} className={cx("relative grid size-52 place-items-center", className)}>
      <svg viewBox="0 0 100 100" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="50" cy="50" r="46" fill="none" strokeWidth="1.5" className="stroke-line" />
        <circle
          cx="50"
          cy="50"
          r="46"
          fill="none"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - (total > 0 ? seconds / total : 0))}
          className="stroke-ink transition-[stroke-dashoffset] duration-1000 ease-linear"
        />
      </svg>
      <span className="figures font-serif text-display leading-none" aria-hidden="true">
        {clock(seconds)}
      </span>
      <span className="sr-only">{timeLeft(seconds)}</span>
      <span aria-live="polite" className="sr-only">
        {isSpoken(seconds, total) && timeLeft(seconds)}
      </span>
    </div>
  )
}
