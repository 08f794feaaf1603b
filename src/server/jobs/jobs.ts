import { Prisma } from "@/generated/prisma/client"
import { type Scope, send } from "../data/scope"
import type { Recipient } from "../mail/recipient"

/** The queue's tasks and their payloads; the worker has one runner for each (worker.ts). */
export type Jobs = {
  event: { workspaceId: string; eventId: string; name: string; data: unknown; at: string }
  reaction: { workspaceId: string; eventId: string; name: string; reaction: string; data: unknown; at: string }
  mail: {
    workspaceId: string
    id: string
    template: string
    to: Recipient
    from: string
    replyTo?: Recipient
    props: Record<string, unknown>
    link?: MailLink
    attachments?: MailAttachment[]
  }
  work: { workspaceId: string; name: string; data: unknown }
}
/** A link that the worker completes, with a token where the mail's template signs one. */
export type MailLink = { path: string }
export type MailAttachment = { filename: string; contentType: string; content: string }

export type EnqueueOptions = Readonly<{ jobKey?: string; maxAttempts?: number }>

/** Adds a job in the scope's own transaction: it exists if and only if the command's writes do. It is due at once, by the database's clock. */
export const enqueue = async <T extends keyof Jobs>(
  scope: Pick<Scope, "db" | "now">,
  task: T,
  payload: Jobs[T],
  { jobKey, maxAttempts = 12 }: EnqueueOptions = {},
): Promise<void> => {
  await send(
    scope,
    Prisma.sql`SELECT app.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, NULL, ${jobKey ?? null}, ${maxAttempts}::int)`,
  )
}

/** Adds many jobs of one task at once, in one statement, for sweeps. */
export const enqueueAll = async <T extends keyof Jobs>(
  scope: Pick<Scope, "db" | "now">,
  task: T,
  jobs: readonly Readonly<{ payload: Jobs[T]; jobKey: string }>[],
  { maxAttempts = 12 }: Omit<EnqueueOptions, "jobKey"> = {},
): Promise<void> => {
  if (jobs.length === 0) return
  await send(
    scope,
    Prisma.sql`
      SELECT app.enqueue(${task}, job -> 'payload', NULL, job ->> 'jobKey', ${maxAttempts}::int)
        FROM jsonb_array_elements(${JSON.stringify(jobs)}::jsonb) AS job`,
  )
}
