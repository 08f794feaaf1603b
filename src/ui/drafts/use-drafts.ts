"use client"

import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { useAutosave } from "./autosave/use-autosave"
import { createDrafts, type DraftsOptions } from "./drafts"

/** Asks before a page with unsaved words is closed, but never stands between someone and "Exit". */
const useUnsavedWarning = (hasUnsaved: () => boolean) => {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (hasUnsaved() && document.documentElement.dataset.leaving === undefined) event.preventDefault()
    }
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [hasUnsaved])
}

/** The drafts of this page, each saved as it changes. */
export const useDrafts = <Local, Value>(options: DraftsOptions<Local, Value>) => {
  const latest = useRef(options)
  latest.current = options
  const [drafts] = useState(() =>
    createDrafts<Local, Value>({
      stored: options.stored,
      open: (...given) => latest.current.open(...given),
      pending: (...given) => latest.current.pending(...given),
      isNothing: (value) => latest.current.isNothing?.(value) ?? false,
      save: (save) => latest.current.save(save),
    }),
  )
  const entries = useSyncExternalStore(drafts.subscribe, drafts.entries, drafts.entries)
  const autosave = useAutosave(drafts.saveAll)
  useUnsavedWarning(drafts.hasUnsaved)
  const noted = (hasPending: boolean) => {
    if (hasPending) autosave.save()
  }
  return {
    entries,
    /** the same as of now, inside what runs later */
    current: drafts.entries,
    change: (...to: Parameters<typeof drafts.change>) => noted(drafts.change(...to)),
    choose: (...version: Parameters<typeof drafts.choose>) => noted(drafts.choose(...version)),
    hasChoices: drafts.hasChoices,
    moment: drafts.moment,
    adopt: drafts.adopt,
    /** Tries now, without waiting for a moment of quiet. */
    flush: () => void autosave.flush(),
    /** Tries again what was refused or could not be saved. */
    retry: () => {
      autosave.save()
      void autosave.flush()
    },
    /** Resolves when everything is saved; rejects when something could not be. */
    saveAll: () => drafts.saveAll(),
    state: autosave.state,
    failure: autosave.failure,
  }
}
export type Drafts<Local, Value> = ReturnType<typeof useDrafts<Local, Value>>
