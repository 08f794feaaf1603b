"use client"

import { createContext } from "react"
import type { Saved, Version, Writing } from "@/lib/versions"

/** The fields of a form that someone has changed, by name; null: nothing any more. */
export type DraftFields = Readonly<Record<string, unknown>> | null

/** Where the drafts of forms are kept. Around a stranger there is none, and forms live in the open page alone. */
export type DraftStore = Readonly<{
  load: (key: string) => Promise<readonly Version<DraftFields>[]>
  save: (
    draft: Writing & Readonly<{ key: string; value: DraftFields; leaving: boolean }>,
  ) => Promise<Saved<DraftFields>>
}>

export const DraftStoreContext = createContext<DraftStore | null>(null)
