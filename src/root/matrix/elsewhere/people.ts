import { clientActions } from "@/features/clients/audit"
import { formActions } from "@/features/forms/audit"
import { invitationActions } from "@/features/invitations/audit"
import { acceptInvitation } from "@/features/invitations/commands/accept-invitation"
import { endInvitations } from "@/features/invitations/reactions"
import { noteActions } from "@/features/notes/audit"
import { deleteNote, editNote } from "@/features/notes/commands"
import { aNote } from "@/features/notes/factory"
import { confidentialityActions, relationshipActions } from "@/features/relationships/audit"
import { followName } from "@/features/relationships/commands/members"
import { changeConfidentiality } from "@/features/relationships/commands/relationships"
import { workspaceActions } from "@/features/workspaces/audit"
import { installWorkspace } from "@/features/workspaces/commands/install-workspace"
import { aNewPlace } from "@/features/workspaces/factory"
import { nobody, theClient, theCouple } from "../concerns"
import { leaves } from "../entry"
import { anInvited } from "../procedures/invitations"
import type { World } from "../world"
import { byOwner, bySystem, type Happenings, theReturned } from "./happening"

/** A process note of the owner, which is no part of the record. */
const aProcessNote = ({ workspaceId, relationshipId, owner }: World) =>
  aNote({ workspaceId, relationshipId, author: owner }, { kind: "process_note" })

export const people: Happenings = {
  "someone comes in by their invitation": {
    begin: async (world) => {
      const { token, clientId } = await anInvited(world)
      return async () => {
        await acceptInvitation({ token, now: world.now })
        return [clientId]
      }
    },
    audit: [
      ...leaves(clientActions.linked, theReturned),
      ...leaves(invitationActions.accepted, theReturned),
      ...leaves(formActions.asked, theReturned),
    ],
  },
  "the work ends before someone has come": {
    begin: async (world) => {
      const { relationshipId, clientId } = await anInvited(world)
      const meta = { eventId: crypto.randomUUID(), at: world.now }
      return async () => {
        await bySystem(world, (scope) => endInvitations.run(scope, { relationshipId }, meta))
        return [clientId]
      }
    },
    audit: leaves(invitationActions.revoked, theReturned),
  },
  "a process note is changed, and deleted": {
    begin: async (world) => {
      const { noteId } = await aProcessNote(world)
      return () =>
        byOwner(world, async (scope) => {
          await editNote(scope, { noteId, body: "Shorter." })
          await deleteNote(scope, noteId)
        })
    },
    audit: [
      ...leaves(noteActions.process_note.edited, theCouple),
      ...leaves(noteActions.process_note.deleted, theCouple),
    ],
  },
  "confidences are shared from now on": {
    begin: async (world) => () =>
      byOwner(world, (scope) =>
        changeConfidentiality(scope, { relationshipId: world.relationshipId, confidentiality: "no_secrets" }),
      ),
    audit: leaves(confidentialityActions.no_secrets, theCouple),
  },
  "a client goes by another name": {
    begin: async (world) => () => bySystem(world, (scope) => followName(scope, world.client.clientId)),
    audit: leaves(relationshipActions.memberRenamed, theClient),
  },
  "a workspace is made": {
    begin: async ({ now }) => {
      const place = aNewPlace()
      return () => installWorkspace(place, now)
    },
    audit: leaves(workspaceActions.installed, nobody),
  },
}
