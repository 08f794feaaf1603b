import { type ComponentType, lazy } from "react"

/** Asks for a form's script. @returns whether it could be fetched */
export type Ask = () => Promise<boolean>

/** A form's script: fetched when asked for, and then its component. */
export const lateScript = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let arrive: (module: { default: ComponentType<Props> }) => void
  const arrived = new Promise<{ default: ComponentType<Props> }>((resolve) => {
    arrive = resolve
  })
  let asked: Promise<boolean> | null = null
  const fetchIt = async () => {
    try {
      arrive({ default: await load() })
      return true
    } catch {
      // The next touch asks again.
      asked = null
      return false
    }
  }
  const ask: Ask = () => {
    asked ??= fetchIt()
    return asked
  }
  // The server draws the whole form.
  if (typeof window === "undefined") void ask()
  return { ask, Form: lazy(() => arrived) }
}
