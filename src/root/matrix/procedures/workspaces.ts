import { aStaffMember } from "@/features/workspaces/factory"
import { allClients, type Entries, everybody } from "../entry"

const owner = ["owner"] as const

const page = {
  name: "Harbour Lane",
  headline: "A place to begin again.",
  intro: "",
  approach: "",
  contactNote: "",
  replyWithinDays: 2,
}

export const workspacesEntries: Entries = {
  "workspaces.here": { enter: everybody },
  "workspaces.whoLooked": { enter: allClients },
  "workspaces.settings": { enter: owner },
  "workspaces.changePage": { enter: owner, input: () => page },
  "workspaces.changeQuestions": { enter: owner, input: () => ({ questions: [] }) },
  "workspaces.changePlace": { enter: owner, input: () => ({ timeZone: "Europe/Oslo", country: "NO" }) },
  "workspaces.staff": { enter: owner },
  "workspaces.addStaff": {
    enter: owner,
    input: () => ({ email: `new-${crypto.randomUUID()}@example.org`, name: "Tove Lie", title: "", role: "assistant" }),
  },
  "workspaces.deactivateStaff": {
    enter: owner,
    input: async ({ workspaceId }) => ({ staffId: (await aStaffMember(workspaceId)).actor.staffId }),
  },
}
