"use client"

import { useEffect, useRef, useState } from "react"
import { type Countdown, countdownOf, leftAt, paused, secondsLeft, started } from "../../rules/countdown"

/**
 * A countdown by the clock on the wall. The interval only looks at it, so a tab or a phone that slept is right at once.
 * @param onEnd called once, when the time is up
 */
export const useClock = (total: number, onEnd: () => void) => {
  const [countdown, setCountdown] = useState<Countdown>(() => countdownOf(total))
  const [left, setLeft] = useState(total)
  const end = useRef(onEnd)
  end.current = onEnd

  useEffect(() => {
    if (countdown.runsSince === null) return
    const look = () => {
      const now = Date.now()
      setLeft(secondsLeft(countdown, now))
      if (leftAt(countdown, now) > 0) return
      clearInterval(interval)
      setCountdown(paused(countdown, now))
      end.current()
    }
    const interval = setInterval(look, 250)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(interval)
      document.removeEventListener("visibilitychange", look)
    }
  }, [countdown])

  return {
    left,
    isRunning: countdown.runsSince !== null,
    hasBegun: countdown.runsSince !== null || left < total,
    start: () => setCountdown((known) => started(known, Date.now())),
    /** @returns the seconds that have passed */
    pause: (): number => {
      const stopped = paused(countdown, Date.now())
      setCountdown(stopped)
      setLeft(secondsLeft(stopped, 0))
      return total - secondsLeft(stopped, 0)
    },
    restart: () => {
      setCountdown(countdownOf(total))
      setLeft(total)
    },
  }
}
