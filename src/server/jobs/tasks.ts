import type { AnyMailTemplate } from "@emails/template"
import { render, toPlainText } from "@react-email/render"
import { type CronItem, type JobHelpers, type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker"
import { createElement, type FunctionComponent } from "react"
import { Refusal } from "@/lib/refusal"
import { now as clock } from "@/lib/time/clock"
import { database } from "../data/db"
import type { Reaction, Work } from "../data/events"
import { inScope } from "../data/scope"
import { log } from "../log"
import { addressOf, deliver, linkProps } from "../mail/mailer"
import type { Jobs } from "./jobs"
import { type Prune, pruneNow } from "./prune"

/** All that the rooms bring along. */
export type Rooms = Readonly<{
  reactions: readonly Reaction[]
  mails: readonly AnyMailTemplate[]
  work: readonly Work[]
  prunes: readonly Prune[]
}>

const fanOut =
  ({ reactions }: Rooms) =>
  async (event: Jobs["event"], helpers: JobHelpers) => {
    for (const { name } of reactions.filter((one) => one.event === event.name)) {
      await helpers.addJob(
        "reaction",
        { ...event, reaction: name },
        { jobKey: `${event.eventId}:${name}`, maxAttempts: 12 },
      )
    }
  }

const react =
  ({ reactions }: Rooms) =>
  async (given: Jobs["reaction"]) => {
    const reaction = reactions.find((one) => one.event === given.name && one.name === given.reaction)
    if (!reaction) throw new Error(`nothing reacts as ${given.reaction}`)
    const { workspaceId, eventId } = given
    await inScope(
      { workspaceId, actor: { kind: "system", reason: reaction.name }, requestId: eventId },
      async (scope) => {
        const first = await scope.db.$executeRaw`
      INSERT INTO reaction_receipts (workspace_id, event_id, reaction, at)
      VALUES (${workspaceId}::uuid, ${eventId}::uuid, ${reaction.name}, ${scope.now}) ON CONFLICT DO NOTHING`
        if (first) await reaction.run(scope, given.data, { eventId, at: new Date(given.at) })
      },
    )
  }

const mail =
  ({ mails }: Rooms) =>
  async (given: Jobs["mail"]) => {
    const sent = await database().sentMail.findUnique({ where: { id: given.id } })
    if (sent) return
    const template = mails.find(({ name }) => name === given.template)
    if (!template) throw new Error(`there is no mail ${given.template}`)
    // Each template takes its own props; what is in the job was checked against them when it was asked for.
    const to = await addressOf(given.workspaceId, given.to)
    if (!to) return log.info({ template: given.template }, "a mail has nobody to go to any more")
    const replyTo = given.replyTo ? await addressOf(given.workspaceId, given.replyTo) : null
    const props = { ...given.props, ...(given.link ? linkProps(template, given.link, given.to) : {}) } as never
    const html = await render(createElement(template.Body as FunctionComponent, props))
    await deliver(given, { to, replyTo }, { subject: template.subject(props), html, text: toPlainText(html) })
    await database().sentMail.createMany({
      data: [{ id: given.id, template: given.template, sentAt: clock() }],
      skipDuplicates: true,
    })
  }

const doWork =
  ({ work }: Rooms) =>
  async (given: Jobs["work"]) => {
    const known = work.find((one) => one.name === given.name)
    if (!known) throw new Error(`there is no work ${given.name}`)
    await known.run(given.data, given.workspaceId)
  }

type Sweep = Work & Required<Pick<Work, "sweep">>

/** Asked once, of all workspaces together: which of them have something to do for a sweep. */
export const workspacesDue = async ({ sweep }: Sweep, now: Date): Promise<string[]> => {
  const rows = await database().$queryRaw<{ id: string }[]>`SELECT id FROM ${sweep.due(now)} AS id`
  return rows.map(({ id }) => id)
}

/** Each workspace that has something to do gets its own job, so that one that fails holds up no other. */
const runSweep = (sweep: Sweep) => async (_: unknown, helpers: JobHelpers) => {
  const { name } = sweep
  for (const workspaceId of await workspacesDue(sweep, clock()))
    await helpers.addJob("work", { workspaceId, name, data: {} }, { jobKey: `${name}:${workspaceId}`, maxAttempts: 3 })
}

/** A refusal ends a job as done; any other error is tried again with backoff and, after the last try, kept as a dead job. */
const settled =
  <T>(runTask: (payload: T, helpers: JobHelpers) => Promise<void>) =>
  async (payload: unknown, helpers: JobHelpers) => {
    try {
      await runTask(payload as T, helpers)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log.info({ task: helpers.job.task_identifier, jobId: helpers.job.id, code: error.code }, "a job was refused")
    }
  }

const sweepsIn = ({ work }: Rooms) => work.filter((one): one is Sweep => one.sweep !== undefined)

export const taskListOf = (rooms: Rooms): TaskList => ({
  event: settled(fanOut(rooms)),
  reaction: settled(react(rooms)),
  mail: settled(mail(rooms)),
  work: settled(doWork(rooms)),
  ...Object.fromEntries(sweepsIn(rooms).map((one) => [`sweep_${one.name}`, runSweep(one)])),
  ...Object.fromEntries(rooms.prunes.map((one) => [`prune_${one.name}`, () => pruneNow(one, clock())])),
})

/** Prunes run in the night, by UTC; one that was missed, because no worker was up, runs when the next one starts. */
const night = { match: "20 3 * * *", options: { backfillPeriod: 23 * 3_600_000, maxAttempts: 3 } }

export const crontabOf = (rooms: Rooms): ParsedCronItem[] =>
  parseCronItems(
    [
      ...sweepsIn(rooms).map(({ name, sweep }) => ({
        task: `sweep_${name}`,
        match: `*/${sweep.everyMinutes} * * * *`,
        options: { backfillPeriod: 0 },
      })),
      ...rooms.prunes.map(({ name }) => ({ task: `prune_${name}`, ...night })),
    ].map((item): CronItem => ({ ...item, payload: {}, identifier: item.task })),
  )
