export type SaveState = "idle" | "waiting" | "saving" | "saved" | "offline" | "refused"

type AutosaveOptions = {
  /** Saves everything that is unsaved. `leaving`: the page is going away, send in a way that outlives it. */
  write: (leaving: boolean) => Promise<unknown>
  onState: (state: SaveState, error?: unknown) => void
  /** A failure that trying again cannot heal, such as a refusal. */
  isFinal?: (error: unknown) => boolean
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
 * When to save; what is saved is the drafts' concern. One write at a time: quiet first, then write; what changes meanwhile is
 * written next; what could not be written is tried again, less and less often.
 */
export const createAutosave = ({
  write,
  onState,
  isFinal = () => false,
  quiet = 800,
  later = timer,
}: AutosaveOptions) => {
  let isWaiting = false
  let isWriting = false
  let writes = 0
  let failures = 0
  let cancel = () => {}

  const plan = (milliseconds: number) => {
    cancel()
    cancel = later(() => void send(false), milliseconds)
  }

  const failed = (error: unknown) => {
    if (isFinal(error)) return onState("refused", error)
    isWaiting = true
    onState("offline", error)
    plan(patience[Math.min(failures, patience.length - 1)] ?? 30_000)
    failures += 1
  }

  const send = async (leaving: boolean): Promise<void> => {
    cancel()
    if (!isWaiting || (isWriting && !leaving)) return
    isWaiting = false
    isWriting = true
    writes += 1
    const own = writes
    // A write sent beside this one, because the page went away, carries all of it: then this one's end says nothing.
    const isNewest = () => own === writes
    onState("saving")
    try {
      await write(leaving)
      if (!isNewest()) return
      failures = 0
      isWriting = false
      if (isWaiting) plan(0)
      else onState("saved")
    } catch (error) {
      if (!isNewest()) return
      isWriting = false
      failed(error)
    }
  }

  return {
    /** Something has changed; it is written after a moment of quiet. */
    save: () => {
      isWaiting = true
      onState("waiting")
      if (!isWriting) plan(quiet)
    },
    /** Writes now what is waiting: on "Next", when the connection is back, or when the page goes away. */
    flush: (leaving = false) => send(leaving),
  }
}
