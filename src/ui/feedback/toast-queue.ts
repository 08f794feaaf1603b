export type Toast = { key: number; words: string; tone: "info" | "good" | "alert" }

type Listener = () => void

/** A short line of news that stays long enough to be read, and never holds anything one must act on. */
export const createToastQueue = (keep = 3) => {
  let toasts: readonly Toast[] = []
  let next = 1
  const listeners = new Set<Listener>()
  const change = (to: readonly Toast[]) => {
    toasts = to
    for (const listener of listeners) listener()
  }
  return {
    snapshot: () => toasts,
    subscribe: (listener: Listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    say: (words: string, tone: Toast["tone"] = "good") => {
      const toast = { key: next++, words, tone }
      change([...toasts.filter((shown) => shown.words !== words), toast].slice(-keep))
      return toast.key
    },
    close: (key: number) => change(toasts.filter((toast) => toast.key !== key)),
  }
}

export const toastQueue = createToastQueue()

/** Says one line at the edge of the screen and to screen readers: `toast("Saved")`. */
export const toast = toastQueue.say
