import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { notFound } from "@/lib/refusal"
import { inAccount } from "@/server/data/scope"
import type { Session } from "@/server/http/session"
import { passkeyNeeded, passkeyNotRight, tooManyPasskeys } from "../../refusals"
import { deviceInWords } from "../../rules/devices"
import { mostPasskeys } from "../../rules/recent"
import type { AddPasskey, AskForPasskey, Confirmed, RemovePasskey } from "../../schema"
import { confirm, type Own } from "../second-step/confirm"
import { makeRecoveryCodes } from "../second-step/recovery-codes"
import { tellOfChange } from "../second-step/tell-of-change"
import { askForAnswer, openChallenge, ourHost, ourOrigin, readAnswer, sealChallenge } from "./answers"

const addingFor = ({ userId, sessionId }: Session) => `add:${userId}:${sessionId}`

/** Asks one's own passkeys for an answer, to confirm a change with. */
export const passkeyToConfirm = ({ session, now }: Own) =>
  askForAnswer(`confirm:${session.userId}:${session.sessionId}`, now, session.userId)

/** Begins to add a passkey: what the browser is asked to make. @throws what confirm throws; tooManyPasskeys */
export const beginPasskey = async (own: Own, confirmed: Confirmed) => {
  const { session, now } = own
  await confirm(own, confirmed)
  const { userId } = session
  const known = await inAccount({ account: userId }, (db) =>
    db.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } }),
  )
  if (known.length >= mostPasskeys) throw tooManyPasskeys()
  const options = await generateRegistrationOptions({
    rpName: "Attune",
    rpID: ourHost(),
    userName: session.email,
    userDisplayName: session.name ?? session.email,
    userID: new Uint8Array(Buffer.from(session.userId)),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  return { options, sealed: sealChallenge(addingFor(session), options.challenge, now) }
}

const verified = async (own: Own, { sealed, answer }: AddPasskey) => {
  const challenge = await openChallenge(addingFor(own.session), sealed, own.now)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: readAnswer<RegistrationResponseJSON>(answer),
      expectedChallenge: challenge,
      expectedOrigin: ourOrigin(),
      expectedRPID: ourHost(),
      requireUserVerification: true,
    })
    return registrationInfo?.credential ?? null
  } catch {
    // Not made by a browser for this question: told below.
    return null
  }
}

/** Keeps a passkey that the browser has made. @throws passkeyNotRight */
export const addPasskey = async (own: Own, given: AddPasskey): Promise<void> => {
  const { session, now } = own
  const credential = await verified(own, given)
  if (!credential) throw passkeyNotRight()
  const { id: credentialId, publicKey, counter, transports = [] } = credential
  await inAccount({ account: session.userId }, async (db) => {
    const { count } = await db.passkey.createMany({
      data: [
        {
          userId: session.userId,
          credentialId,
          publicKey: new Uint8Array(publicKey),
          counter: BigInt(counter),
          transports,
          name: deviceInWords(session.userAgent),
          createdAt: now,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 0) throw passkeyNotRight()
    await tellOfChange(db, { ...session, now }, "passkey_added")
  })
}

/** Takes a passkey off the account; with the last one nothing asks for one any more. @throws what confirm throws; notFound */
export const removePasskey = async (own: Own, { passkeyId, ...confirmed }: RemovePasskey): Promise<void> => {
  const { session, now } = own
  await confirm(own, confirmed)
  await inAccount({ account: session.userId }, async (db) => {
    const { count } = await db.passkey.deleteMany({ where: { id: passkeyId, userId: session.userId } })
    if (count === 0) throw notFound()
    if ((await db.passkey.count({ where: { userId: session.userId } })) === 0)
      await db.user.update({ where: { id: session.userId }, data: { passkeyAfterLink: false }, select: { id: true } })
    await tellOfChange(db, { ...session, now }, "passkey_removed")
  })
}

/**
 * Whether a mailed link alone is not enough any more. Who asks for it the first time gets the ten recovery codes.
 * @throws what confirm throws; passkeyNeeded
 */
export const askForPasskey = async (
  own: Own,
  { asks, ...confirmed }: AskForPasskey,
): Promise<{ recoveryCodes: string[] }> => {
  const { userId } = own.session
  await confirm(own, confirmed)
  return inAccount({ account: userId }, async (db) => {
    if (asks && (await db.passkey.count({ where: { userId } })) === 0) throw passkeyNeeded()
    await db.user.update({ where: { id: userId }, data: { passkeyAfterLink: asks }, select: { id: true } })
    await tellOfChange(db, { ...own.session, now: own.now }, asks ? "passkey_asked" : "passkey_not_asked")
    const hasCodes = (await db.recoveryCode.count({ where: { userId, usedAt: null } })) > 0
    return { recoveryCodes: asks && !hasCodes ? await makeRecoveryCodes(db, userId, own.now) : [] }
  })
}
