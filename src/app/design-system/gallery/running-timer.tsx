"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { Timer } from "@/ui/runner/timer"
import { useCountdown } from "@/ui/runner/use-countdown"

/** Two minutes that can be started, held and started again. */
export const RunningTimer = () => {
  const [running, setRunning] = useState(false)
  const { left, restart } = useCountdown(120, running, () => setRunning(false))
  return (
    <div className="grid w-fit justify-items-center gap-4">
      <Timer seconds={left} total={120} />
      <div className="flex gap-3">
        <Button size="small" onPress={() => setRunning(!running)}>
          {running ? "Hold" : "Start"}
        </Button>
        <Button size="small" kind="text" onPress={restart}>
          Start again
        </Button>
      </div>
    </div>
  )
}
