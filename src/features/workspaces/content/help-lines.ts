import type { LocalDate } from "@/lib/time/local-date"
import { toLocalDate } from "@/lib/time/local-date"

export type HelpLine = Readonly<{
  /** ISO 3166-1 */
  country: string
  kind: "emergency" | "crisis" | "violence"
  name: string
  /** as one dials it */
  phone?: string
  /** what to write, and to which number */
  sms?: string
  /** where it was found, said beside it */
  source: string
  /** when someone last compared it with its source */
  verifiedOn: LocalDate
}>

type Ways = Pick<HelpLine, "phone" | "sms">

const dataSet = { source: "a public data set of help lines", verifiedOn: toLocalDate("2026-11-21") }
const page = (source: string) => ({ source, verifiedOn: toLocalDate("2026-11-25") })

const emergency = (country: string, phone: string): HelpLine => ({
  country,
  kind: "emergency",
  name: "Emergency",
  phone,
  ...dataSet,
})

const crisis = (country: string, name: string, ways: Ways, found = dataSet): HelpLine => ({
  country,
  kind: "crisis",
  name,
  ...ways,
  ...found,
})

const violence = (country: string, name: string, ways: Ways, source: string): HelpLine => ({
  country,
  kind: "violence",
  name,
  ...ways,
  ...page(source),
})

/**
 * Only numbers that could be compared with a second source, which is named: nobody has rung them for us. Where none could, the page
 * leads to findahelpline.com. Lines about violence were each found on the page of who runs the line, of an authority, or of the press.
 */
export const helpLines: readonly HelpLine[] = [
  emergency("US", "911"),
  crisis("US", "988 Suicide and Crisis Lifeline", { phone: "988", sms: "988" }),
  crisis("US", "Crisis Text Line", { sms: "HOME to 741741" }),
  violence(
    "US",
    "National Domestic Violence Hotline",
    { phone: "1-800-799-7233", sms: "START to 88788" },
    "ovc.ojp.gov",
  ),
  emergency("CA", "911"),
  crisis("CA", "9-8-8 Suicide Crisis Helpline", { phone: "988" }),
  emergency("GB", "999"),
  crisis("GB", "Samaritans", { phone: "116 123" }),
  crisis("GB", "Shout", { sms: "SHOUT to 85258" }),
  crisis("GB", "NHS 111", { phone: "111" }),
  violence("GB", "National Domestic Abuse Helpline", { phone: "0808 2000 247" }, "refuge.org.uk"),
  violence("GB", "Men’s Advice Line", { phone: "0808 801 0327" }, "centre56.org.uk"),
  emergency("IE", "112"),
  crisis("IE", "Samaritans", { phone: "116 123" }),
  crisis("IE", "Text 50808", { sms: "HELLO to 50808" }),
  violence("IE", "Women’s Aid", { phone: "1800 341 900" }, "womensaid.ie"),
  emergency("AU", "000"),
  crisis("AU", "Lifeline", { phone: "13 11 14" }),
  violence("AU", "1800RESPECT", { phone: "1800 737 732" }, "1800respect.org.au"),
  emergency("NZ", "111"),
  crisis("NZ", "Need to talk?", { phone: "1737", sms: "1737" }),
  violence("NZ", "Family violence information line", { phone: "0800 456 450" }, "govt.nz"),
  emergency("FR", "112"),
  crisis("FR", "3114", { phone: "3114" }),
  violence("FR", "Violences Femmes Info", { phone: "3919" }, "parolesdefemmes81.fr"),
  emergency("DE", "112"),
  crisis("DE", "TelefonSeelsorge", { phone: "0800 111 0 111" }),
  crisis("DE", "TelefonSeelsorge", { phone: "0800 111 0 222" }),
  violence("DE", "Hilfetelefon Gewalt gegen Frauen", { phone: "116 016" }, "hilfetelefon.de"),
  emergency("ES", "112"),
  crisis("ES", "024", { phone: "024" }),
  violence("ES", "016", { phone: "016" }, "europapress.es"),
  emergency("IT", "112"),
  violence("IT", "1522", { phone: "1522" }, "ansa.it"),
  emergency("NL", "112"),
  crisis("NL", "113", { phone: "113" }),
  crisis("NL", "113", { phone: "0800-0113" }),
  violence("NL", "Veilig Thuis", { phone: "0800-2000" }, "rijksoverheid.nl"),
  emergency("BE", "112"),
  crisis("BE", "Zelfmoordlijn (Dutch)", { phone: "1813" }),
  crisis("BE", "Centre de prévention du suicide (French)", { phone: "0800 32 123" }),
  violence("BE", "1712 (Dutch)", { phone: "1712" }, "vrt.be"),
  violence("BE", "Écoute Violences Conjugales (French)", { phone: "0800 30 030" }, "ecouteviolencesconjugales.be"),
  emergency("AT", "112"),
  crisis("AT", "Telefonseelsorge", { phone: "142" }),
  violence("AT", "Frauenhelpline gegen Gewalt", { phone: "0800 222 555" }, "frauenhelpline.at"),
  emergency("CH", "112"),
  crisis("CH", "143", { phone: "143" }),
  emergency("PT", "112"),
  violence("PT", "Serviço de Informação a Vítimas", { phone: "800 202 148" }, "portugal.gov.pt"),
  emergency("SE", "112"),
  violence("SE", "Kvinnofridslinjen", { phone: "020-50 50 50" }, "eige.europa.eu"),
  emergency("NO", "112"),
  crisis("NO", "Mental Helse", { phone: "116 123" }, page("nrk.no")),
  violence("NO", "Vold- og overgrepslinjen", { phone: "116 006" }, "krisesenter.com"),
  emergency("DK", "112"),
  crisis("DK", "Livslinien", { phone: "70 201 201" }, page("nordicstoday.com")),
  emergency("FI", "112"),
  crisis("FI", "MIELI", { phone: "09 2525 0111" }, page("mieli.fi")),
  violence("FI", "Nollalinja", { phone: "080 005 005" }, "nollalinja.fi"),
]

export const linesOf = (country: string) => helpLines.filter((line) => line.country === country)

/** The countries for which there are lines. */
export const countriesWithLines: readonly string[] = [...new Set(helpLines.map(({ country }) => country))]

/** Lists help lines of most countries, by subject. We link to it and copy nothing. */
export const findAHelpline = "https://findahelpline.com/"
