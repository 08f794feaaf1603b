import { inAccount } from "@/server/data/scope"
import { limit } from "@/server/http/limits/rate-limit"
import { hashSecret } from "@/server/http/tokens"
import { waitingSignIn } from "../../queries"
import { cookiesNeeded } from "../../refusals"
import { ownPath } from "../../rules/own-path"
import type { SignInByPasskey } from "../../schema"
import type { Visit } from "../sign-in/ask-for-link"
import type { Proved } from "../sign-in/sign-in"
import { askForAnswer, takePasskey } from "./answers"

const atBrowser = (browser: string) => `sign-in:${hashSecret(browser)}`

/** Asks this browser for any passkey of ours. It tells nothing of who is known here. @throws cookiesNeeded */
export const passkeyToSignIn = ({ now, browser }: Pick<Visit, "now" | "browser">) => {
  if (!browser) throw cookiesNeeded()
  return askForAnswer(atBrowser(browser), now)
}

/**
 * Signs in by a passkey alone, or as the second step of a sign-in that waits for it in this browser.
 * @throws passkeyNotRight; cookiesNeeded; tooManyTries by the visitor's own place
 */
export const signInByPasskey = async (visit: Visit, given: SignInByPasskey): Promise<Proved> => {
  const { now, ip, browser } = visit
  if (!browser) throw cookiesNeeded()
  await limit("passkey-place", ip, { tries: 40, seconds: 900 })
  const { userId } = await takePasskey(atBrowser(browser), given, now)
  const waiting = await waitingSignIn(visit)
  if (waiting?.userId !== userId)
    return { userId, returnTo: ownPath(given.returnTo) ?? "", isShort: given.isShort ?? false }
  const { returnTo, isShort } = await inAccount({ link: waiting.id }, (db) =>
    db.signInLink.update({
      where: { id: waiting.id },
      data: { secondStepBy: null },
      select: { returnTo: true, isShort: true },
    }),
  )
  return { userId, returnTo, isShort }
}
