import type { AnyMailTemplate, MailTemplate } from "@emails/template"
import { createTransport } from "nodemailer"
import { v5 } from "uuid"
import { Prisma } from "@/generated/prisma/client"
import { refuseInTransaction } from "../data/connection/transaction"
import { database } from "../data/db"
import type { Scope } from "../data/scope"
import { env } from "../env"
import { signedDigits, signedToken } from "../http/tokens"
import { enqueueAll, type Jobs, type MailAttachment, type MailLink } from "../jobs/jobs"
import { isKind, type Recipient } from "./recipient"

const mailNamespace = "5a4ff3a0-6c0d-4f5e-9a43-3f0c1ff4a7a1"

export type Mail<P> = Readonly<{
  mail: MailTemplate<P>
  /** what makes this mail this mail: the same key is sent once, however often it is asked for */
  key: string
  to: Recipient
  /** the name that the reader knows: the workspace's, never the kind of work */
  from: string
  /** who reads an answer to it; without one, answers go to the system's own address */
  replyTo?: Recipient
  props: P
  link?: MailLink
  attachments?: MailAttachment[]
}>

type Sending = Pick<Scope, "db" | "now" | "workspaceId">

/** What a mail is known by, from when it is asked for until long after it was sent. */
export const mailIdOf = (workspaceId: string, key: string): string => v5(`${workspaceId}:${key}`, mailNamespace)

/** Asks for mails in the scope's own transaction, in one statement however many. Rendered and sent by the worker, with retries. */
export const sendMails = async <P extends Record<string, unknown>>(
  scope: Sending,
  mails: readonly Mail<P>[],
): Promise<void> =>
  enqueueAll(
    scope,
    "mail",
    mails.map(({ key, mail, ...rest }) => {
      const id = mailIdOf(scope.workspaceId, key)
      return { payload: { workspaceId: scope.workspaceId, id, template: mail.name, ...rest }, jobKey: `mail:${id}` }
    }),
  )

/** Asks for a mail in the scope's own transaction. */
export const sendMail = <P extends Record<string, unknown>>(scope: Sending, mail: Mail<P>): Promise<void> =>
  sendMails(scope, [mail])

/**
 * What an e-mail's template gets of its link: the address and, where it signs one, the token and the six digits that mean the same.
 * What is signed is the template's word, and goes to the row that is signed: no job can have a link made for anyone else.
 */
export const linkProps = (
  { signs }: Pick<AnyMailTemplate, "signs">,
  { path }: MailLink,
  to: Recipient,
): { url: string; digits?: string } => {
  const url = `${env().APP_URL}${path}`
  if (!signs) return { url }
  if (to.kind !== signs.for) throw new Error(`a link of ${signs.purpose} is not for ${to.kind}`)
  return { url: `${url}/${signedToken(signs.purpose, to.id)}`, digits: signedDigits(signs.purpose, to.id) }
}

/** The address that a row knows now; null where there is none any more. */
export const addressOf = async (workspaceId: string, { kind, id }: Recipient): Promise<string | null> => {
  if (!isKind(kind)) throw new Error(`nobody is written to as ${kind}`)
  const [row] = await database().$queryRaw<[{ address: string | null }]>`
    SELECT app.${Prisma.raw(`mail_to_${kind}`)}(${workspaceId}::uuid, ${id}::uuid) AS address`
  return row.address
}

let transport: ReturnType<typeof createTransport> | undefined

type Rendered = { subject: string; html: string; text: string }

/** Passes one mail to SMTP. The Message-ID is the mail's id, so that a repetition after a crash is recognised as one. */
export const deliver = async (
  mail: Jobs["mail"],
  { to, replyTo }: { to: string; replyTo: string | null },
  { subject, html, text }: Rendered,
): Promise<void> => {
  refuseInTransaction("Handing a mail to SMTP")
  transport ??= createTransport(env().SMTP_URL)
  const host = new URL(env().APP_URL).hostname
  await transport.sendMail({
    from: { name: mail.from, address: env().MAIL_FROM },
    to,
    ...(replyTo ? { replyTo } : {}),
    subject,
    html,
    text,
    messageId: `<${mail.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    ...(mail.attachments ? { attachments: mail.attachments } : {}),
  })
}
