import type { Session } from "@/server/http/session"
import { confirmFirst, passkeyNotRight, signInAgain } from "../../refusals"
import { isRecent } from "../../rules/recent"
import type { Confirmed } from "../../schema"
import { takePasskey } from "../passkeys/answers"
import { takeCode } from "./take-second-step"

/** Someone signed in, at their own account. */
export type Own = Readonly<{ session: Session; now: Date }>

/**
 * Before anything that guards the account changes. Who has a second step proves it once more, however lately they came: a
 * mailbox, or a screen left open, is not enough. Who has none has signed in within the last ten minutes.
 * @throws confirmFirst, codeNotRight at `confirmation`, passkeyNotRight, tooManyTries; signInAgain
 */
export const confirm = async ({ session, now }: Own, { confirmation, passkey }: Confirmed): Promise<void> => {
  if (!session.asksSecondStep) {
    if (!isRecent(session, now)) throw signInAgain()
    return
  }
  if (passkey) {
    const { userId } = await takePasskey(`confirm:${session.userId}:${session.sessionId}`, passkey, now)
    if (userId !== session.userId) throw passkeyNotRight()
    return
  }
  if (confirmation === "") throw confirmFirst()
  await takeCode({ ...session, now }, confirmation, "confirmation")
}
