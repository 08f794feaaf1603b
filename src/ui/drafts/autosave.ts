export type SaveState = "idle" | "waiting" | "saving" | "saved" | "offline" | "refused"

/** What the writer is told beside the value. */
export type Writing = Readonly<{
  /** Grows with every write; the server keeps the value with the highest, so a late arrival never wins. */
  sequence: number
  /** The page is going away: send in a way that outlives it (`fetch` with `keepalive`). */
  leaving: boolean
}>

type AutosaveOptions<Value> = {
  write: (value: Value, writing: Writing) => Promise<unknown>
  onState: (state: SaveState, error?: unknown) => void
  /** A failure that trying again cannot heal, such as a refusal. */
  isFinal?: (error: unknown) => boolean
  /** The sequence of what is already kept. */
  sequence?: number
  /** Milliseconds of quiet before a write. */
  quiet?: number
  later?: (run: () => void, milliseconds: number) => () => void
}

const timer = (run: () => void, milliseconds: number) => {
  const id = setTimeout(run, milliseconds)
  return () => clearTimeout(id)
}

const patience = [1000, 2000, 5000, 10_000, 30_000] as const

/**
 * Keeps the newest value, one write at a time: quiet first, then write; what changes meanwhile is written next; what could not
 * be written is tried again, less and less often. The value that counts is always the last one.
 */
export const createAutosave = <Value>({
  write,
  onState,
  isFinal = () => false,
  sequence = 0,
  quiet = 800,
  later = timer,
}: AutosaveOptions<Value>) => {
  let waiting: { value: Value } | null = null
  let isWriting = false
  let failures = 0
  let cancel = () => {}

  const plan = (milliseconds: number) => {
    cancel()
    cancel = later(() => void send(false), milliseconds)
  }

  const failed = (value: Value, error: unknown) => {
    if (isFinal(error)) return onState("refused", error)
    waiting ??= { value }
    onState("offline", error)
    plan(patience[Math.min(failures, patience.length - 1)] ?? 30_000)
    failures += 1
  }

  const send = async (leaving: boolean): Promise<void> => {
    cancel()
    if (!waiting || (isWriting && !leaving)) return
    const { value } = waiting
    waiting = null
    isWriting = true
    sequence += 1
    const own = sequence
    // A write sent beside this one, because the page went away, carries newer words: then this one's end says nothing.
    const isNewest = () => own === sequence
    onState("saving")
    try {
      await write(value, { sequence: own, leaving })
      if (!isNewest()) return
      failures = 0
      isWriting = false
      if (waiting) plan(0)
      else onState("saved")
    } catch (error) {
      if (!isNewest()) return
      isWriting = false
      failed(value, error)
    }
  }

  return {
    /** Takes a new value; it is written after a moment of quiet. */
    save: (value: Value) => {
      waiting = { value }
      onState("waiting")
      if (!isWriting) plan(quiet)
    },
    /** Writes now what is waiting: on "Next", when the connection is back, or when the page goes away. */
    flush: (leaving = false) => send(leaving),
    hasUnsaved: () => waiting !== null || isWriting,
    stop: () => cancel(),
  }
}
