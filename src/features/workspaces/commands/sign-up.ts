import { workspaceConfirmMail } from "@emails/workspaces/workspace-confirm"
import { noteAddress } from "@/features/identity/commands/sign-in/note-address"
import { isProved } from "@/features/identity/commands/sign-in/within-or-proved"
import { paths } from "@/lib/paths"
import { notFound } from "@/lib/refusal"
import { inAccount, noWorkspace } from "@/server/data/scope"
import { isSignUpOpen } from "@/server/env"
import { isWithin, limit } from "@/server/http/limits/rate-limit"
import { linkNotValid } from "@/server/http/refusals"
import { decrypt, encrypt, hashSecret } from "@/server/http/tokens"
import { sendMail } from "@/server/mail/mailer"
import { recipient } from "@/server/mail/recipient"
import { notProved } from "../refusals"
import type { BeginWorkspace, InstallWorkspace, SignUp } from "../schema"
import { sealedPlace } from "../schema"
import { installWorkspace } from "./install-workspace"

const anHour = 3600
const hours = 24
const purpose = "sign-up"

type Visit = Readonly<{ now: Date; ip: string }>

/** Everything that was said stands in the link, sealed: until the address is confirmed there is nothing here but where the mail goes. */
const seal = (place: InstallWorkspace, now: Date): string =>
  encrypt(purpose, purpose, JSON.stringify({ place, until: now.getTime() + hours * anHour * 1000 }))

const unsealed = (token: string, now: Date): InstallWorkspace | null => {
  try {
    const { place, until } = sealedPlace.parse(JSON.parse(decrypt(purpose, purpose, token)))
    return until > now.getTime() ? place : null
  } catch {
    return null
  }
}

const checkOpen = () => {
  if (!isSignUpOpen()) throw notFound()
}

/** Few mails to each address, and no flood from this house. */
const mayMail = async (email: string): Promise<boolean> =>
  (await isWithin("sign-up-address", email, { tries: 5, seconds: 24 * anHour })) &&
  (await isWithin("sign-up-house", "all", { tries: 200, seconds: anHour }))

/**
 * Mails a link that begins a workspace. Nothing is made before it is followed, and the answer is the same for every address.
 * @throws notFound where nobody may sign up; tooManyTries by the visitor's own place; notProved
 */
export const askForWorkspace = async (
  { now, ip }: Visit,
  { proof, homepage, ownerName, ownerEmail, ...rest }: SignUp,
): Promise<void> => {
  checkOpen()
  await limit("sign-up-place", ip, { tries: 12, seconds: anHour })
  // Anyone who fills in the hidden field is told the same.
  if (homepage !== "") return
  if (!(await isProved(ownerEmail, proof))) throw notProved()
  if (!(await mayMail(ownerEmail))) return
  const token = seal({ ...rest, owner: { name: ownerName, email: ownerEmail } }, now)
  await inAccount({ address: ownerEmail }, async (db) =>
    sendMail(
      { db, now, workspaceId: noWorkspace },
      {
        mail: workspaceConfirmMail,
        key: `sign-up:${hashSecret(token)}`,
        to: recipient("sign_in_link", await noteAddress(db, ownerEmail, now)),
        from: "Attune",
        props: { name: ownerName, workspace: rest.name, hours: String(hours) },
        link: { path: paths.signUpConfirm(token) },
      },
    ),
  )
}

/** What a mailed link would begin; null when it is too old, or none of ours. */
export const placeOfLink = ({ now }: Pick<Visit, "now">, token: string) => {
  checkOpen()
  const place = unsealed(token, now)
  return place && { name: place.name, slug: place.slug, ownerName: place.owner.name }
}

/**
 * Begins the workspace of a mailed link, at the address that was wished for or another one. Followed twice, it begins once.
 * @throws linkNotValid; slugTaken; tooManyTries
 */
export const beginWorkspace = async (
  { now, ip }: Visit,
  { token, slug }: BeginWorkspace,
): Promise<{ slug: string }> => {
  checkOpen()
  const place = unsealed(token, now)
  if (!place) throw linkNotValid()
  // Whose link it is has been proved; what is counted is how many names of others they try, and how much they make.
  await limit("sign-up-begin", ip, { tries: 20, seconds: anHour })
  await limit("sign-up-owner", place.owner.email, { tries: 20, seconds: 24 * anHour })
  await installWorkspace({ ...place, slug }, now)
  return { slug }
}
