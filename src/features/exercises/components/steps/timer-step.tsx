"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { Timer } from "@/ui/runner/timer"
import type { Answering } from "./answering"
import { useClock } from "./use-clock"

/** Time to do something in, silently. It can be paused, ended early, or not used at all. */
export const TimerStep = ({ step, answer, onAnswer }: Answering<"timer">) => {
  const { seconds: total } = step
  const [isDone, setDone] = useState(answer !== null)
  const [hasStopped, setStopped] = useState(false)
  const ended = (seconds: number) => {
    onAnswer({ kind: "timer", seconds, early: seconds < total })
    setDone(true)
  }
  const clock = useClock(total, () => ended(total))
  const again = () => {
    clock.restart()
    setDone(false)
    setStopped(false)
  }
  if (isDone)
    return (
      <div className="grid justify-items-center gap-5 py-6 text-center">
        <p role="status" className="font-serif text-large">
          {answer?.early ? "Ended when you wished." : "The time is up."}
        </p>
        <Button onPress={again}>Once more</Button>
      </div>
    )
  return (
    <div className="grid justify-items-center gap-6 py-4">
      <Timer seconds={clock.left} total={total} />
      <div className="flex flex-wrap justify-center gap-3">
        {clock.isRunning ? (
          <Button
            onPress={() => {
              onAnswer({ kind: "timer", seconds: clock.pause(), early: true })
              setStopped(true)
            }}
          >
            Stop the clock
          </Button>
        ) : (
          <Button kind={hasStopped ? "quiet" : "main"} onPress={clock.start}>
            {hasStopped ? "Go on" : "Start"}
          </Button>
        )}
        {clock.hasBegun && <Button onPress={() => ended(clock.pause())}>That was enough</Button>}
      </div>
      <p className="text-small text-ink-faint">Silent. It stays right when the screen goes dark.</p>
    </div>
  )
}
