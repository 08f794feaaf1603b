type Fields = Readonly<Record<string, unknown>>
type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">

const minutes = 30
const mostAge = minutes * 60_000

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "null")
  } catch {
    return null
  }
}

/**
 * What is typed where nobody is signed in: it can be kept in this tab alone. Not for long, because a tab stays open and a device may
 * be used by others; nothing of it outlives the tab.
 */
export const tabDraft = (storage: Storage, key: string) => {
  const read = (now: number): Fields | null => {
    const stored = parsed(storage.getItem(key))
    if (typeof stored !== "object" || stored === null || !("at" in stored) || !("fields" in stored)) return null
    const age = now - Number(stored.at)
    if (age >= 0 && age < mostAge) return stored.fields as Fields
    storage.removeItem(key)
    return null
  }
  const write = (fields: Fields, now: number) => {
    storage.removeItem(key)
    if (Object.keys(fields).length === 0) return
    try {
      storage.setItem(key, JSON.stringify({ at: now, fields }))
    } catch {
      // A tab that is full keeps nothing; the words are in the form all the same.
    }
  }
  return {
    read,
    write,
    /** What belongs into a form that comes alive: what the tab holds, and over it what was `typed` into it meanwhile. */
    resume: (typed: Fields, now: number): Fields => {
      const fields = { ...read(now), ...typed }
      if (Object.keys(typed).length > 0) write(fields, now)
      return fields
    },
    forget: () => storage.removeItem(key),
  }
}
