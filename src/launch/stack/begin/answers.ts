import type { z } from "zod/mini"
import { countries } from "@/features/workspaces/content/countries"
import { type InstallWorkspace, installWorkspaceInput } from "@/features/workspaces/schema"

const { slug, name, profile, timeZone, country, currency, owner } = installWorkspaceInput.shape

type Field = Readonly<{
  /** as the command takes it: --time-zone */
  flag: string
  question: string
  schema: z.ZodMiniType
  /** what counts when nothing is said */
  usual?: () => string
}>

/** What a workspace needs to begin, in the order in which it is asked. */
export const fields = {
  name: { flag: "name", question: "What do your clients call it?", schema: name },
  slug: { flag: "address", question: "Its address, in lower-case letters, such as harbour-lane", schema: slug },
  ownerName: { flag: "owner-name", question: "Your name", schema: owner.shape.name },
  ownerEmail: { flag: "owner-email", question: "Your e-mail address", schema: owner.shape.email },
  timeZone: {
    flag: "time-zone",
    question: "Time zone",
    schema: timeZone,
    usual: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  currency: { flag: "currency", question: "Currency of your prices", schema: currency, usual: () => "EUR" },
  country: { flag: "country", question: "Country, in two letters, such as NO", schema: country },
  profile: { flag: "profile", question: "coach or therapist", schema: profile, usual: () => "coach" },
} as const satisfies Record<string, Field>

type Name = keyof typeof fields
const names = Object.keys(fields) as Name[]

export type Flags = Readonly<Record<string, string | boolean | undefined>>
export type Ask = (question: string, usual: string) => Promise<string>

const inShape = (key: Name, text: string) => {
  const tidy = key === "country" || key === "currency" ? text.trim().toUpperCase() : text.trim()
  // "Norway" is as good as NO.
  const known = key === "country" && countries().find(({ label }) => label.toUpperCase() === tidy)
  return known ? known.value : tidy
}

const fault = (key: Name, value: string): string | null => {
  const result = fields[key].schema.safeParse(value)
  return result.success ? null : (result.error.issues[0]?.message ?? "This cannot be used.")
}

const askUntilGood = async (key: Name, ask: Ask, say: (line: string) => void): Promise<string> => {
  const { question, usual }: Field = fields[key]
  for (;;) {
    const value = inShape(key, (await ask(question, usual?.() ?? "")) || (usual?.() ?? ""))
    const wrong = fault(key, value)
    if (!wrong) return value
    say(wrong)
  }
}

/** What was said, as `installWorkspace` takes it. */
const assembled = (said: Readonly<Record<Name, string>>): InstallWorkspace => {
  const { ownerName, ownerEmail, ...rest } = said
  return installWorkspaceInput.parse({ ...rest, owner: { name: ownerName, email: ownerEmail } })
}

/** What a flag says, or what counts without it; null leaves it to be asked. */
const fromFlag = (key: Name, flags: Flags, isAsked: boolean): string | null => {
  const { flag, usual }: Field = fields[key]
  const given = flags[flag]
  if (typeof given === "string") return inShape(key, given)
  return isAsked ? null : (usual?.() ?? null)
}

const faultOfFlag = (key: Name, value: string | null): string[] => {
  const { flag } = fields[key]
  if (value === null) return [`--${flag} is missing.`]
  const wrong = fault(key, value)
  return wrong ? [`--${flag} ${value}: ${wrong}`] : []
}

/**
 * What a workspace begins with: from the flags, and what they leave out from whoever sits at the terminal.
 * @param ask null where nobody can be asked
 * @throws with a sentence for each flag that is missing or cannot be used
 */
export const gather = async (flags: Flags, ask: Ask | null, say: (line: string) => void): Promise<InstallWorkspace> => {
  const given = names.map((key) => [key, fromFlag(key, flags, ask !== null)] as const)
  const faults = given.flatMap(([key, value]) => (value === null && ask ? [] : faultOfFlag(key, value)))
  if (faults.length > 0) throw new Error(faults.join("\n"))
  const said: [Name, string][] = []
  for (const [key, value] of given) said.push([key, value ?? (ask ? await askUntilGood(key, ask, say) : "")])
  return assembled(Object.fromEntries(said) as Record<Name, string>)
}
