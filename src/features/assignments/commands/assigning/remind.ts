import { reminderMail } from "@emails/assignments/reminder"
import { mailableClientRows } from "@/features/clients/queries"
import { isStopped } from "@/features/consents/queries"
import { memberRows, relationshipRows } from "@/features/relationships/queries"
import { workspaceRows } from "@/features/workspaces/queries"
import { Prisma } from "@/generated/prisma/client"
import { paths } from "@/lib/paths"
import { auditAll } from "@/server/data/audit"
import type { Scope, SystemActor } from "@/server/data/scope"
import { sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { practiceActions } from "../../audit"
import { reminderWindow } from "../../rules/week"

type Reminded = {
  clientId: string
  name: string
  firstResponseId: string
  workspace: string
  slug: string
}

/**
 * Reminds, once a response, the members whose practice is due, in one neutral mail each. The mark and the job are written in one
 * transaction, and a response that is marked is not marked again: two sweeps at once remind once.
 */
export const remindDue = async (scope: Scope<SystemActor>): Promise<number> => {
  const { after, until } = reminderWindow(scope.now)
  const due = await scope.db.$queryRaw<Reminded[]>`
    WITH reminded AS (
      UPDATE responses r SET reminded_at = ${scope.now}
        FROM occurrences o, assignments a, ${relationshipRows} rel, ${mailableClientRows} c
       WHERE r.workspace_id = ${scope.workspaceId}::uuid AND r.due_at <= ${until} AND r.due_at > ${after}
         AND r.reminded_at IS NULL AND r.submitted_at IS NULL AND r.declined_at IS NULL AND r.lapsed_at IS NULL
         AND o.workspace_id = r.workspace_id AND o.id = r.occurrence_id
         AND a.workspace_id = r.workspace_id AND a.id = o.assignment_id AND a.paused_at IS NULL AND a.ended_at IS NULL
         AND rel.workspace_id = r.workspace_id AND rel.id = r.relationship_id AND rel.ended_at IS NULL
         AND c.workspace_id = r.workspace_id AND c.id = r.client_id
         AND EXISTS (SELECT FROM ${memberRows} m WHERE m.workspace_id = r.workspace_id AND m.relationship_id = r.relationship_id
                     AND m.client_id = r.client_id AND m.left_at IS NULL)
         AND NOT ${isStopped(scope, "answering", { relationshipId: Prisma.sql`r.relationship_id`, clientId: Prisma.sql`r.client_id` })}
      RETURNING r.id, r.client_id, c.name
    )
    SELECT client_id AS "clientId", reminded.name, min(reminded.id::text) AS "firstResponseId",
           w.name AS workspace, w.slug
      FROM reminded, ${workspaceRows} w
     GROUP BY client_id, reminded.name, w.name, w.slug`
  await auditAll(
    scope,
    due.map(({ clientId }) => ({
      action: practiceActions.reminded,
      subject: ["client", clientId],
      clientIds: [clientId],
    })),
  )
  await sendMails(
    scope,
    due.map(({ clientId, name, firstResponseId, workspace, slug }) => ({
      mail: reminderMail,
      key: `reminder:${firstResponseId}`,
      to: recipient("client", clientId),
      from: workspace,
      props: { name, workspace },
      link: { path: paths.today(slug) },
    })),
  )
  return due.length
}
