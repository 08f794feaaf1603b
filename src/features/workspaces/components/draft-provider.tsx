"use client"

import type { ReactNode } from "react"
import { type DraftFields, type DraftStore, DraftStoreContext } from "@/ui/drafts/draft-store"
import type { SaveDraft } from "../schema"
import { workspacesApi } from "./api"

type Procedures = Readonly<{
  load: typeof workspacesApi.draft.query
  save: typeof workspacesApi.saveDraft.mutate
}>

/** The form gives what it holds; the procedure checks it again. */
const storeOf = ({ load, save }: Procedures): DraftStore => ({
  load: (key) => load({ key }),
  save: ({ leaving, value, ...draft }) =>
    save({ ...draft, value: value as Exclude<DraftFields, null> & SaveDraft["value"] }, { context: { leaving } }),
})

const stores = {
  staff: storeOf({ load: workspacesApi.draft.query, save: workspacesApi.saveDraft.mutate }),
  client: storeOf({ load: workspacesApi.clientDraft.query, save: workspacesApi.saveClientDraft.mutate }),
} as const

/** Keeps the drafts of the forms inside for the person who is signed in. */
export const DraftProvider = ({ of, children }: { of: keyof typeof stores; children: ReactNode }) => (
  <DraftStoreContext value={stores[of]}>{children}</DraftStoreContext>
)
