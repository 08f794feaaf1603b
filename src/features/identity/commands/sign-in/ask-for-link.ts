import { signInLinkMail } from "@emails/identity/sign-in-link"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import type { Db } from "@/server/data/db"
import { inAccount, noWorkspace } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import { hashSecret } from "@/server/http/tokens"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { writerOf } from "../../queries"
import { cookiesNeeded } from "../../refusals"
import { ownPath } from "../../rules/own-path"
import { linkMinutes } from "../../rules/recent"
import type { AskForLink } from "../../schema"
import { withinOrProved } from "./within-or-proved"

/** Someone at the sign-in, of whom nothing is known but the browser. */
export type Visit = Readonly<{
  now: Date
  ip: string
  /** the secret of the cookie that this browser got from us; null where it keeps none */
  browser: string | null
}>

const anHour = 3600

/**
 * Tries count by where they come from, so that nobody can use them up for someone else. What has come for one address from
 * everywhere together refuses nobody either: beyond it a browser first has to work for a moment.
 */
const countTry = async (ip: string, email: string, proof: string) => {
  await limit("link-ip", ip, { tries: 30, seconds: 900 })
  await limit("link-address-ip", `${email}:${ip}`, { tries: 5, seconds: 900 })
  await withinOrProved("link-address", email, { tries: 20, seconds: anHour }, proof)
}

type Known = { id: string | null; names: readonly string[] }

const accountWith = async (db: Db, email: string): Promise<Known> => {
  // Names are looked up for nobody, too: both kinds of address cost the same.
  const [known] = await db.$queryRaw<Known[]>`
    SELECT u.id, app.workspace_names_of(coalesce(u.id, ${noWorkspace}::uuid)) AS names
      FROM (SELECT (SELECT id FROM users WHERE email = ${email}::citext AND deactivated_at IS NULL) AS id) u`
  return known ?? { id: null, names: [] }
}

const sendLink = (db: Db, now: Date, { linkId, names }: { linkId: string; names: readonly string[] }) => {
  const from = writerOf(names)
  return sendMail(
    { db, now, workspaceId: noWorkspace },
    {
      mail: signInLinkMail,
      key: `sign-in:${linkId}`,
      to: recipient("sign_in_link", linkId),
      from,
      props: { from, minutes: String(linkMinutes) },
      link: { path: paths.signInLink },
    },
  )
}

/**
 * Mails a link that signs in, once, within ten minutes, in this browser. Known and unknown addresses get the same answer after
 * the same work: for an unknown one the mail is written, too, and taken back before the transaction ends.
 * @throws cookiesNeeded; tooManyTries; proofNeeded
 */
export const askForLink = async (
  { now, ip, browser }: Visit,
  { email, returnTo, proof = "" }: AskForLink,
): Promise<void> => {
  if (!browser) throw cookiesNeeded()
  await countTry(ip, email, proof)
  await inAccount({ address: email }, async (db) => {
    const { id: userId, names } = await accountWith(db, email)
    const linkId = uuidV7(now)
    await db.signInLink.create({
      data: {
        id: linkId,
        email,
        userId,
        browserHash: hashSecret(browser),
        returnTo: ownPath(returnTo) ?? "",
        createdAt: now,
        expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
      },
      select: { id: true },
    })
    await db.$executeRaw`SAVEPOINT mail`
    await sendLink(db, now, { linkId, names })
    if (userId) await db.$executeRaw`RELEASE SAVEPOINT mail`
    else await db.$executeRaw`ROLLBACK TO SAVEPOINT mail`
  })
}
