import { appointmentConfirmedMail } from "@emails/scheduling/appointment-confirmed"
import { Prisma } from "@/generated/prisma/client"
import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { cityOfZone } from "@/lib/time/zones/time-zone"
import { reaction, sweep } from "@/server/data/events"
import { env } from "@/server/env"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { releaseEndedHolds } from "./commands/hold"
import { appointmentConfirmed } from "./events"
import { calendarFacts } from "./queries/calendar-file"
import { calendarOf, timesInWords } from "./rules/appointments"

/** Tells each attendee of an agreed time, separately, with one calendar entry a day; only where mail is safe for them. */
export const sendConfirmation = reaction(
  appointmentConfirmed,
  "scheduling.sendConfirmation",
  async (scope, { appointmentId }) => {
    const { workspace, attendees, days, timeZone, sequence, confirmedAt } = await calendarFacts(scope, appointmentId)
    const host = new URL(env().APP_URL).hostname
    const content = calendarOf(
      { appointmentId, workspace: workspace.name, days, sequence, cancelled: false, madeAt: confirmedAt ?? scope.now },
      host,
    )
    for (const { client } of attendees.filter((one) => one.client.safeEmail)) {
      const zone = client.timeZone || timeZone
      await sendMail(scope, {
        mail: appointmentConfirmedMail,
        key: `appointment-confirmed:${appointmentId}:${sequence}:${client.id}`,
        to: recipient("client", client.id),
        from: workspace.name,
        props: {
          name: client.name,
          workspace: workspace.name,
          place: cityOfZone(zone),
          days: days.map((day) => `${formatInstant(day.startsAt, zone, "dateLong")}, ${timesInWords(day, zone)}`),
        },
        link: { path: paths.appointment(workspace.slug, appointmentId) },
        attachments: [
          { filename: "appointment.ics", contentType: "text/calendar; charset=utf-8; method=PUBLISH", content },
        ],
      })
    }
  },
)

/** Tidiness only: anyone who books next frees ended holds anyway. It is how an order for them is taken back soon. */
export const sweepHolds = sweep(
  "scheduling.sweepHolds",
  { everyMinutes: 1, due: (now) => Prisma.sql`app.workspaces_with_ended_holds(${now})` },
  (scope) => releaseEndedHolds(scope),
)
