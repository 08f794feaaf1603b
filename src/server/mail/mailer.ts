import type { MailTemplate } from "@emails/template"
import { createTransport } from "nodemailer"
import { v5 } from "uuid"
import { refuseInTransaction } from "../data/connection/transaction"
import type { Scope } from "../data/scope"
import { env } from "../env"
import { signedDigits, signedToken } from "../http/tokens"
import { enqueueAll, type Jobs, type MailAttachment, type MailLink } from "../jobs/jobs"

const mailNamespace = "5a4ff3a0-6c0d-4f5e-9a43-3f0c1ff4a7a1"

export type Mail<P> = Readonly<{
  mail: MailTemplate<P>
  /** what makes this mail this mail: the same key is sent once, however often it is asked for */
  key: string
  to: string
  /** the name that the reader knows: the workspace's, never the kind of work */
  from: string
  /** who reads an answer to it; without one, answers go to the system's own address */
  replyTo?: string
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

/** The address behind a mail's link, completed with its token. */
const addressOf = ({ path, sign }: MailLink): string =>
  `${env().APP_URL}${path}${sign ? `/${signedToken(sign.purpose, sign.id)}` : ""}`

/** What an e-mail's template gets of its link: the address and, of a signed one, the six digits that mean the same. */
export const linkProps = (link: MailLink): { url: string; digits?: string } => ({
  url: addressOf(link),
  ...(link.sign ? { digits: signedDigits(link.sign.purpose, link.sign.id) } : {}),
})

let transport: ReturnType<typeof createTransport> | undefined

type Rendered = { subject: string; html: string; text: string }

/** Passes one mail to SMTP. The Message-ID is the mail's id, so that a repetition after a crash is recognised as one. */
export const deliver = async (mail: Jobs["mail"], { subject, html, text }: Rendered): Promise<void> => {
  refuseInTransaction("Handing a mail to SMTP")
  transport ??= createTransport(env().SMTP_URL)
  const host = new URL(env().APP_URL).hostname
  await transport.sendMail({
    from: { name: mail.from, address: env().MAIL_FROM },
    to: mail.to,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject,
    html,
    text,
    messageId: `<${mail.id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    ...(mail.attachments ? { attachments: mail.attachments } : {}),
  })
}
