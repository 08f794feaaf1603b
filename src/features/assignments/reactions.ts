import { somethingNewMail } from "@emails/assignments/something-new"
import { timeZoneChanged } from "@/features/clients/events"
import { clientToMail, mayBeMailed } from "@/features/clients/queries"
import { consentDecided } from "@/features/consents/events"
import { memberLeft, relationshipEnded } from "@/features/relationships/events"
import { membershipsOf, presentMembers, relationshipFacts } from "@/features/relationships/queries"
import { Prisma } from "@/generated/prisma/client"
import { paths } from "@/lib/paths"
import { reaction, sweep } from "@/server/data/events"
import { key } from "@/server/data/scope"
import { sendMails } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { endAssignmentsOf } from "./commands/assigning/change-assignment"
import { makeAhead } from "./commands/assigning/make-occurrences"
import { moveToOwnClock } from "./commands/assigning/move-to-own-zone"
import { remindDue } from "./commands/assigning/remind"
import { openWhatIsDue } from "./commands/reviewing/open-what-is-due"
import { occurrenceRevealed } from "./events"
import { datesAhead } from "./rules/plan"
import { reminderWindow } from "./rules/week"

/** The same neutral mail to everybody who takes part in the occurrence, in the same moment, where e-mail is safe. */
export const notifyOpened = reaction(
  occurrenceRevealed,
  "assignments.tellOpened",
  async (scope, { occurrenceId }, { eventId }) => {
    const { workspaceId, relationship, responses } = await scope.db.occurrence.findUniqueOrThrow({
      relationLoadStrategy: "join",
      where: key(scope, occurrenceId),
      select: {
        workspaceId: true,
        relationship: { select: { ...relationshipFacts, ...presentMembers } },
        responses: {
          where: { client: mayBeMailed },
          orderBy: { clientId: "asc" },
          select: { client: { select: clientToMail } },
        },
      },
    })
    const { workspace, members } = relationship
    const present = members.map(({ clientId }) => clientId)
    await sendMails(
      { ...scope, workspaceId },
      responses
        .filter(({ client }) => present.includes(client.id))
        .map(({ client }) => ({
          mail: somethingNewMail,
          key: `opened:${eventId}:${client.id}`,
          to: recipient("client", client.id),
          from: workspace.name,
          props: { name: client.name, workspace: workspace.name },
          link: { path: paths.together(workspace.slug) },
        })),
    )
  },
)

/** A practice at 21:00 stays at 21:00 for a member who lives in another time zone now. */
export const followTimeZone = reaction(timeZoneChanged, "assignments.followTimeZone", (scope, { clientId }) =>
  moveToOwnClock(scope, clientId),
)

/** Who has left is waited for no longer. */
export const openWithoutLeaver = reaction(memberLeft, "assignments.openWithoutLeaver", (scope, { relationshipId }) =>
  openWhatIsDue(scope, relationshipId),
)

/** What waited for this yes alone opens. */
export const openAfterYes = reaction(
  consentDecided,
  "assignments.openAfterYes",
  async (scope, { clientId, decision }) => {
    if (decision === "no") return
    for (const { relationshipId } of await membershipsOf(scope, clientId)) await openWhatIsDue(scope, relationshipId)
  },
)

/** Where the work is over, nothing that was given comes up any more. */
export const endWithWork = reaction(relationshipEnded, "assignments.endWithWork", (scope, { relationshipId }) =>
  endAssignmentsOf(scope, relationshipId),
)

/** Keeps two weeks of occurrences ahead of everybody. */
export const sweepOccurrences = sweep(
  "assignments.makeOccurrences",
  {
    everyMinutes: 30,
    due: (now) => {
      const { from, until } = datesAhead(now)
      return Prisma.sql`app.workspaces_to_plan(${from}::date, ${until}::date)`
    },
  },
  makeAhead,
)

/** Reminds when it is time. */
export const sweepReminders = sweep(
  "assignments.remindDue",
  {
    everyMinutes: 1,
    due: (now) => {
      const { after, until } = reminderWindow(now)
      return Prisma.sql`app.workspaces_to_remind(${after}, ${until})`
    },
  },
  remindDue,
)
