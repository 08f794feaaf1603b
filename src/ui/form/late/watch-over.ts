import type { Ask } from "./late-script"

/** How far from the window a form counts as near. */
const near = "600px"
const touches = ["focusin", "pointerdown", "keydown"]

/**
 * Watches over a form that has no script yet, with the browser's own events: React passes on none from inside of what it has
 * not taken over. Sent too early, the form waits for its script; where that does not come, it goes as it goes without.
 */
export const watchOver = (root: HTMLElement, ask: Ask, whenNear: boolean) => {
  const over = new AbortController()
  let held: (() => void) | null = null
  for (const touch of touches) root.addEventListener(touch, () => void ask(), { signal: over.signal })
  const hold = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    event.preventDefault()
    held = () => form.requestSubmit(event.submitter)
    void ask().then((hasScript) => hasScript || form.submit())
  }
  root.addEventListener("submit", hold, { signal: over.signal })
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void ask(), { rootMargin: near })
  if (whenNear) observer.observe(root)
  const end = () => {
    over.abort()
    observer.disconnect()
  }
  return { end, sendHeld: () => held?.() }
}
