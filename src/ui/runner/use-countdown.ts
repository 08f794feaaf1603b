"use client"

import { useEffect, useRef, useState } from "react"

/**
 * Whole seconds left, counting while `running`. It follows the page's own clock, so a phone that slept catches up at once.
 * @param onEnd called once, when it reaches zero
 */
export const useCountdown = (total: number, running: boolean, onEnd?: () => void) => {
  const [left, setLeft] = useState(total)
  const [round, setRound] = useState(0)
  const remaining = useRef(total * 1000)
  const end = useRef(onEnd)
  end.current = onEnd

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round counts from the start, also in the middle of one.
  useEffect(() => {
    if (!running || remaining.current <= 0) return
    const startedWith = remaining.current
    const startedAt = performance.now()
    const tick = () => {
      remaining.current = Math.max(0, startedWith - (performance.now() - startedAt))
      setLeft(Math.ceil(remaining.current / 1000))
      if (remaining.current > 0) return
      clearInterval(timer)
      end.current?.()
    }
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [running, round])

  const restart = () => {
    remaining.current = total * 1000
    setLeft(total)
    setRound(round + 1)
  }
  return { left, restart }
}
