import type { LocalDate } from "@/lib/time/local-date"
import { toLocalDate } from "@/lib/time/local-date"

export type HelpLine = Readonly<{
  /** ISO 3166-1 */
  country: string
  kind: "emergency" | "crisis"
  name: string
  /** as one dials it */
  phone?: string
  /** what to write, and to which number */
  sms?: string
  source: string
  /** when someone last compared it with its source */
  verifiedOn: LocalDate
}>

const looked = {
  source: "Compared with a public data set of help lines; nobody has rung it for us.",
  verifiedOn: toLocalDate("2026-11-21"),
}

const emergency = (country: string, ...phones: string[]): HelpLine[] =>
  phones.map((phone) => ({ country, kind: "emergency", name: "Emergency", phone, ...looked }))

const crisis = (country: string, name: string, ways: Pick<HelpLine, "phone" | "sms">): HelpLine => ({
  country,
  kind: "crisis",
  name,
  ...ways,
  ...looked,
})

/** Only numbers that could be compared with a second source. Where none could, the page leads to findahelpline.com. */
export const helpLines: readonly HelpLine[] = [
  ...emergency("US", "911"),
  crisis("US", "988 Suicide and Crisis Lifeline", { phone: "988", sms: "988" }),
  crisis("US", "Crisis Text Line", { sms: "HOME to 741741" }),
  ...emergency("CA", "911"),
  crisis("CA", "9-8-8 Suicide Crisis Helpline", { phone: "988" }),
  ...emergency("GB", "999"),
  crisis("GB", "Samaritans", { phone: "116 123" }),
  crisis("GB", "Shout", { sms: "SHOUT to 85258" }),
  crisis("GB", "NHS 111", { phone: "111" }),
  ...emergency("IE", "112"),
  crisis("IE", "Samaritans", { phone: "116 123" }),
  crisis("IE", "Text 50808", { sms: "HELLO to 50808" }),
  ...emergency("AU", "000"),
  crisis("AU", "Lifeline", { phone: "13 11 14" }),
  ...emergency("NZ", "111"),
  crisis("NZ", "Need to talk?", { phone: "1737", sms: "1737" }),
  ...emergency("FR", "112"),
  crisis("FR", "3114", { phone: "3114" }),
  ...emergency("DE", "112"),
  crisis("DE", "TelefonSeelsorge", { phone: "0800 111 0 111" }),
  crisis("DE", "TelefonSeelsorge", { phone: "0800 111 0 222" }),
  ...emergency("ES", "112"),
  crisis("ES", "024", { phone: "024" }),
  ...emergency("IT", "112"),
  ...emergency("NL", "112"),
  crisis("NL", "113", { phone: "113" }),
  crisis("NL", "113", { phone: "0800-0113" }),
  ...emergency("BE", "112"),
  crisis("BE", "Zelfmoordlijn (Dutch)", { phone: "1813" }),
  crisis("BE", "Centre de prévention du suicide (French)", { phone: "0800 32 123" }),
  ...emergency("AT", "112"),
  crisis("AT", "Telefonseelsorge", { phone: "142" }),
  ...emergency("CH", "112"),
  crisis("CH", "143", { phone: "143" }),
  ...["PT", "SE", "NO", "DK", "FI"].flatMap((country) => emergency(country, "112")),
]

export const linesOf = (country: string) => helpLines.filter((line) => line.country === country)

/** Lists help lines of most countries, by subject. We link to it and copy nothing. */
export const findAHelpline = "https://findahelpline.com/"
