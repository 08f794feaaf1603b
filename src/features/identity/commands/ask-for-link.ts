import { signInLinkMail } from "@emails/identity/sign-in-link"
import { uuidV7 } from "@/lib/ids"
import { paths } from "@/lib/paths"
import { type Db, database } from "@/server/data/db"
import { limit } from "@/server/http/limits/rate-limit"
import { hashSecret } from "@/server/http/tokens"
import { sendMail } from "@/server/mail/mailer"
import { cookiesNeeded } from "../refusals"
import { ownPath } from "../rules/own-path"
import { linkMinutes } from "../rules/recent"
import type { AskForLink } from "../schema"

/** Someone at the sign-in, of whom nothing is known but the browser. */
export type Visit = Readonly<{
  now: Date
  ip: string
  /** the secret of the cookie that this browser got from us; null where it keeps none */
  browser: string | null
}>

/** The mail belongs to a person, who may have several workspaces or none. */
const noWorkspace = "00000000-0000-0000-0000-000000000000"

/**
 * Tries of one address count by where they come from, so that nobody can use them up for someone else; the ceiling for the
 * address as a whole only keeps its inbox from being flooded.
 */
const countTry = async (ip: string, email: string) => {
  await limit("link-ip", ip, { tries: 30, seconds: 900 })
  await limit("link-address-ip", `${email}:${ip}`, { tries: 5, seconds: 900 })
  await limit("link-address", email, { tries: 60, seconds: 3600 })
}

type Known = { id: string | null; names: readonly string[] }

const accountWith = async (db: Db, email: string): Promise<Known> => {
  // Names are looked up for nobody, too: both kinds of address cost the same.
  const [known] = await db.$queryRaw<Known[]>`
    SELECT u.id, app.workspace_names_of(coalesce(u.id, ${noWorkspace}::uuid)) AS names
      FROM (SELECT (SELECT id FROM users WHERE email = ${email}::citext AND deactivated_at IS NULL) AS id) u`
  return known ?? { id: null, names: [] }
}

const sendLink = (
  db: Db,
  now: Date,
  { linkId, email, names }: { linkId: string; email: string; names: readonly string[] },
) => {
  // Who is known by one workspace only knows its name and may never have heard of ours.
  const from = names.length === 1 && names[0] ? names[0] : "Attune"
  return sendMail(
    { db, now, workspaceId: noWorkspace },
    {
      mail: signInLinkMail,
      key: `sign-in:${linkId}`,
      to: email,
      from,
      props: { from, minutes: String(linkMinutes) },
      link: { path: paths.signInLink, sign: { purpose: "sign-in", id: linkId } },
    },
  )
}

/**
 * Mails a link that signs in, once, within ten minutes, in this browser. Known and unknown addresses get the same answer after
 * the same work: for an unknown one the mail is written, too, and taken back before the transaction ends.
 * @throws cookiesNeeded; tooManyTries
 */
export const askForLink = async ({ now, ip, browser }: Visit, { email, returnTo }: AskForLink): Promise<void> => {
  if (!browser) throw cookiesNeeded()
  await countTry(ip, email)
  await database().$transaction(async (db) => {
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
    await sendLink(db, now, { linkId, email, names })
    if (userId) await db.$executeRaw`RELEASE SAVEPOINT mail`
    else await db.$executeRaw`ROLLBACK TO SAVEPOINT mail`
  })
}
