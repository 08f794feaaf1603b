import { capital, listed, listedAny } from "@/lib/listed"
import { type ContactWay, contactWays } from "./schema"

export type SafeContact = Readonly<{ safeEmail: boolean; safeMessage: boolean; safeVoicemail: boolean }>

const columns = { email: "safeEmail", message: "safeMessage", voicemail: "safeVoicemail" } as const

/** The three columns of what was ticked. */
export const safeContactOf = (ways: readonly ContactWay[]): SafeContact => ({
  safeEmail: ways.includes("email"),
  safeMessage: ways.includes("message"),
  safeVoicemail: ways.includes("voicemail"),
})

/** What was ticked, of the three columns. */
export const safeWaysOf = (safe: SafeContact): ContactWay[] => contactWays.filter((way) => safe[columns[way]])

const names: Record<ContactWay, string> = { email: "e-mail", message: "text message", voicemail: "voicemail" }

/** Where someone may be reached, in words: "E-mail only. No text message or voicemail." */
export const safeContactText = (safe: SafeContact): string => {
  const yes = safeWaysOf(safe).map((way) => names[way])
  const no = contactWays.filter((way) => !safe[columns[way]]).map((way) => names[way])
  if (yes.length === 0)
    return "No way of writing is safe. Speak in person, or ask by phone when they answer themselves."
  if (no.length === 0) return `${capital(listed(yes))} are safe.`
  return yes.length === 1
    ? `${capital(yes[0] ?? "")} only. No ${listedAny(no)}.`
    : `${capital(listed(yes))}. No ${listedAny(no)}.`
}

/** Whether nobody may write or leave a message any more after this, where until now somebody might: that is asked first. */
export const leavesNoWay = ({
  before,
  after,
}: {
  before: readonly ContactWay[]
  after: readonly ContactWay[]
}): boolean => before.length > 0 && after.length === 0

/** What it means that no way is safe, said to the client before it is saved. */
export const noWaySays =
  "Then nobody here writes to you or leaves you a message, and you get no reminders, no confirmations and no word that something waits. Only a link to sign in still comes by e-mail, when you ask for one. Everything waits for you here, and you can tick a way again at any time."
