import { workspaceActions } from "@/features/workspaces/audit"
import { aNewPlace, aStaffMember } from "@/features/workspaces/factory"
import { nobody } from "../concerns"
import { allClients, allStaff, type Entries, each, everybody, leaves } from "../entry"

const owner = ["owner"] as const

const page = {
  name: "Harbour Lane",
  headline: "A place to begin again.",
  intro: "",
  approach: "",
  contactNote: "",
  replyWithinDays: 2,
}

const signedUp = () => {
  const { owner: who, ...rest } = aNewPlace()
  return { ...rest, ownerName: who.name, ownerEmail: who.email }
}

const changed = leaves(workspaceActions.changed, nobody)

const draft = { key: `note:${crypto.randomUUID()}` }
const written = () => ({ ...draft, value: { body: "A word." }, writer: crypto.randomUUID(), sequence: 1, replaces: [] })
const unsent = { none: "the asker's own unfinished words, in no record before they are sent" }

export const workspacesEntries: Entries = {
  // Without a solved task nothing is mailed, and without a link of ours nothing is made.
  "workspaces.askForWorkspace": {
    enter: everybody,
    input: () => ({ ...signedUp(), proof: "" }),
    gets: each(everybody, "refused"),
    audit: { none: "nothing is there yet" },
  },
  "workspaces.placeOfLink": { enter: everybody, input: () => ({ token: "" }), audit: { none: "nothing is there yet" } },
  "workspaces.beginWorkspace": {
    enter: everybody,
    input: () => ({ token: "", slug: "quiet-room" }),
    gets: each(everybody, "not_found"),
    audit: { none: "what it leaves is proved elsewhere: a workspace is made" },
  },
  "workspaces.here": { enter: everybody, audit: { none: "what is on the public page" } },
  "workspaces.draft": { enter: allStaff, input: () => draft, audit: unsent },
  "workspaces.saveDraft": { enter: allStaff, input: written, audit: unsent },
  "workspaces.clientDraft": { enter: allClients, input: () => draft, audit: unsent },
  "workspaces.saveClientDraft": { enter: allClients, input: written, audit: unsent },
  "workspaces.settings": { enter: owner, audit: { none: "the workspace's own texts and location" } },
  "workspaces.changePage": { enter: owner, input: () => page, audit: changed },
  "workspaces.changeQuestions": { enter: owner, input: () => ({ questions: [] }), audit: changed },
  "workspaces.changeLocation": {
    enter: owner,
    input: () => ({ timeZone: "Europe/Oslo", country: "NO" }),
    audit: changed,
  },
  "workspaces.changeSecurity": { enter: owner, input: () => ({ requiresSecondStep: false }), audit: changed },
  "workspaces.skipLine": { enter: owner, input: () => ({ line: "colleague", skips: true }), audit: changed },
  "workspaces.sendTestMail": { enter: owner, audit: changed },
  "workspaces.staff": { enter: owner, audit: { none: "staff is in no client's record" } },
  "workspaces.addStaff": {
    enter: owner,
    input: () => ({ email: `new-${crypto.randomUUID()}@example.org`, name: "Tove Lie", title: "", role: "assistant" }),
    audit: leaves(workspaceActions.staffAdded, nobody),
  },
  "workspaces.deactivateStaff": {
    enter: owner,
    input: async ({ workspaceId }) => ({ staffId: (await aStaffMember(workspaceId)).actor.staffId }),
    audit: leaves(workspaceActions.staffDeactivated, nobody),
  },
}
