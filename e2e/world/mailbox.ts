import { expect } from "@playwright/test"

type Attachment = Readonly<{ filename: string; generatedFileName: string; contentType: string }>

/** A mail as MailDev keeps it. */
export type Mail = Readonly<{
  id: string
  subject: string
  from: readonly Readonly<{ address: string; name?: string }>[]
  to: readonly Readonly<{ address: string }>[]
  envelope: Readonly<{ to: readonly Readonly<{ address: string }>[] }>
  text?: string
  html?: string
  headers: Readonly<Record<string, unknown>>
  attachments?: readonly Attachment[]
}>

const inbox = () => `${process.env.E2E_MAIL_URL}/api/email`

const read = async <T>(url: string, as: (response: Response) => Promise<T>): Promise<T> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The inbox answers ${response.status} to ${url}.`)
  return as(response)
}

/** Every mail that has arrived at this address, oldest first. */
export const mailsTo = async (address: string): Promise<Mail[]> => {
  const all = await read(inbox(), (response) => response.json() as Promise<Mail[]>)
  return all.filter(({ envelope }) => envelope.to.some((one) => one.address === address))
}

/** Waits for a mail of this subject, the nth that has come, and answers the newest. */
export const mailTo = async (address: string, subject: RegExp, { seconds = 30, nth = 1 } = {}): Promise<Mail> => {
  const found = async () => {
    const all = (await mailsTo(address)).filter((mail) => subject.test(mail.subject))
    return all.length >= nth ? all.at(-1) : undefined
  }
  await expect
    .poll(async () => (await found())?.subject ?? "no such mail yet", {
      message: `a mail to ${address} about ${subject}`,
      timeout: seconds * 1000,
      intervals: [150, 300, 500],
    })
    .toMatch(subject)
  const mail = await found()
  if (!mail) throw new Error(`The mail to ${address} was there and is gone.`)
  return mail
}

/** The one address in a mail that leads to our pages. */
export const linkIn = ({ text = "", subject }: Mail): string => {
  const links = new Set(
    text.match(/https?:\/\/[^\s)\]>]+/g)?.filter((url) => url.startsWith(process.env.E2E_BASE_URL ?? "")),
  )
  const [link, ...others] = links
  if (!link || others.length > 0) throw new Error(`"${subject}" holds ${links.size} addresses of ours.`)
  return link
}

/** The text of a file that came with a mail. */
export const attachmentOf = async ({ id, attachments = [] }: Mail, filename: string): Promise<string> => {
  const file = attachments.find((one) => one.filename === filename)
  if (!file) throw new Error(`The mail has no ${filename}, only ${attachments.map((one) => one.filename).join(", ")}.`)
  return read(`${inbox()}/${id}/attachment/${file.generatedFileName}`, (response) => response.text())
}
