import type { Saved, Version, VersionId, Writing } from "@/lib/versions"
import { failureOf } from "../form/errors/failure"

/** Versions by the key of what they answer, latest first. */
export type StoredDrafts<Value> = Readonly<Record<string, readonly Version<Value>[]>>

export type Draft<Local, Value> = Readonly<{
  /** the words as they stand on this page */
  local: Local
  /** they were written here, not elsewhere before */
  isFromHere: boolean
  /** what was written elsewhere meanwhile; its author chooses */
  others: readonly Version<Value>[]
  /** what the next save replaces: the versions that were seen here */
  seen: readonly VersionId[]
}>

export type DraftSave<Value> = Writing & Readonly<{ key: string; value: Value; leaving: boolean }>

export type DraftsOptions<Local, Value> = Readonly<{
  stored: StoredDrafts<Value>
  /** A stored value as it is worked on; undefined: nothing is stored yet. */
  open: (key: string, value: Value | undefined) => Local
  /** What is to be saved of it; undefined while there is nothing. `isSaved`: something is, which an emptied draft must replace. */
  pending: (key: string, local: Local, isSaved: boolean) => Value | undefined
  /** A value that says that there is nothing any more, so that nobody is asked to choose it. */
  isNothing?: (value: Value) => boolean
  save: (save: DraftSave<Value>) => Promise<Saved<Value>>
}>

const idOf = ({ writer, sequence }: VersionId): VersionId => ({ writer, sequence })

const isSame = (some: readonly VersionId[], others: readonly VersionId[]) =>
  some.length === others.length &&
  some.every((one) => others.some(({ writer, sequence }) => one.writer === writer && one.sequence === sequence))

/** A refusal ends the trying, and must not end it for drafts that only could not be sent: their failure comes first. */
const worstOf = (errors: readonly unknown[]) =>
  errors.find((error) => ["unreachable", "away", "unexpected"].includes(failureOf(error).kind)) ?? errors[0]

/**
 * The drafts of one open page. Words stay in its memory until the server has them, and nowhere else on the device, because
 * others may use it. What another page has written meanwhile never goes under: both versions are kept until one is chosen.
 */
export const createDrafts = <Local, Value>(
  { stored, open, pending, save, isNothing = () => false }: DraftsOptions<Local, Value>,
  writer: string = crypto.randomUUID(),
) => {
  type Entry = Draft<Local, Value>
  const known = new Set(Object.keys(stored))
  const unsaved = new Map<string, { value: Value }>()
  const touched = new Map<string, number>()
  const listeners = new Set<() => void>()
  let touches = 0
  let sequence = 0

  const touch = (key: string) => touched.set(key, ++touches)
  const entryOf = (key: string, versions: readonly Version<Value>[], now?: Entry): Entry => {
    const own = versions.find((version) => version.writer === writer)
    const something = versions.filter(({ value }) => !isNothing(value))
    const latest = own ?? something[0]
    return {
      // What was written here stands as it is: stored words are tidier than those that someone is in the middle of.
      local: own && now ? now.local : open(key, latest?.value),
      isFromHere: own !== undefined,
      others: something.filter((version) => version !== latest),
      seen: versions.filter((version) => version === latest || isNothing(version.value)).map(idOf),
    }
  }
  let entries: Readonly<Record<string, Entry>> = Object.fromEntries(
    Object.entries(stored).map(([key, versions]) => [key, entryOf(key, versions)]),
  )
  const set = (key: string, entry: Entry) => {
    entries = { ...entries, [key]: entry }
    for (const listener of listeners) listener()
  }
  const entry = (key: string): Entry => entries[key] ?? entryOf(key, [])

  const put = (key: string, to: Entry): boolean => {
    const value = pending(key, to.local, known.has(key))
    if (value !== undefined) {
      known.add(key)
      unsaved.set(key, { value })
      touch(key)
    }
    set(key, to)
    return value !== undefined
  }

  const saveOne = async (key: string, one: { value: Value }, leaving: boolean) => {
    sequence += 1
    const own = { writer, sequence }
    touch(key)
    const { others } = await save({ key, ...one, ...own, replaces: entry(key).seen, leaving })
    touch(key)
    // Changed since, or chosen: the next save asks again what is there.
    if (unsaved.get(key) !== one) return
    unsaved.delete(key)
    const waiting = others?.filter(({ value }) => !isNothing(value)) ?? entry(key).others
    set(key, { ...entry(key), others: waiting, seen: [own] })
  }

  return {
    entries: () => entries,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    hasUnsaved: () => unsaved.size > 0,
    /** Whether any of these, or of all, waits for a choice. */
    hasChoices: (keys: readonly string[] = Object.keys(entries)) => keys.some((key) => entry(key).others.length > 0),

    /** @returns whether there is something to save */
    change: (key: string, local: Local) => put(key, { ...entry(key), local, isFromHere: true }),

    /** Ends a choice: one version of the others', or null for the words that stand here. The rest is replaced once it is saved. */
    choose: (key: string, version: Version<Value> | null) => {
      const { local, others, seen } = entry(key)
      return put(key, {
        local: version ? open(key, version.value) : local,
        isFromHere: true,
        others: [],
        seen: [...seen, ...others.map(idOf)],
      })
    },

    /** Saves everything that is unsaved. What one draft is refused holds the others back no longer than the attempt. */
    saveAll: async (leaving = false) => {
      const ends = await Promise.allSettled([...unsaved].map(([key, one]) => saveOne(key, one, leaving)))
      const errors = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []))
      if (errors.length > 0) throw worstOf(errors)
    },

    /** The moment from which on `adopt` is to trust this page more than what it asks for now. */
    moment: () => touches,

    /** Takes over what other pages have saved; what was touched here since `moment`, or is not saved yet, stays. */
    adopt: (fresh: StoredDrafts<Value>, moment: number) => {
      for (const [key, versions] of Object.entries(fresh)) {
        if (unsaved.has(key) || (touched.get(key) ?? 0) > moment) continue
        known.add(key)
        const now = entries[key]
        if (!now || !isSame([...now.seen, ...now.others], versions)) set(key, entryOf(key, versions, now))
      }
    },
  }
}
