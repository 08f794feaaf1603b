/** How the steps of a start are taken back; anyone who makes one puts its undoing at the end. */
export type Undo = (() => Promise<void>)[]

/** Terminals, npm and the bootstrap may each pass on the same Ctrl-C; only a later one is a second. */
const samePress = 1000

/**
 * Runs a program that stays until someone stops it. What `start` put on `undo` is taken back, the last first, on Ctrl-C,
 * on a polite signal, when the start fails, and when the program calls `stop` because it cannot go on. A second Ctrl-C
 * calls every undoing once more, which by then means: at once.
 */
export const stay = (start: (undo: Undo, stop: (why: string) => void) => Promise<void>): void => {
  const undo: Undo = []
  let stoppingSince: number | null = null

  const stop = async (why: string, code: number) => {
    if (stoppingSince !== null) return
    stoppingSince = performance.now()
    console.info(`\n  ${why}`)
    for (const one of undo.toReversed()) await one().catch((error: Error) => console.error(error.message))
    process.exit(code)
  }

  const press = () => {
    if (stoppingSince === null) return void stop("Stopping …", 0)
    if (performance.now() - stoppingSince < samePress) return
    console.info("  Stopping at once.")
    void Promise.allSettled(undo.map((one) => one())).then(() => process.exit(1))
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, press)
  start(undo, (why) => void stop(why, 1)).catch((error: Error) => stop(error.message, 1))
}
