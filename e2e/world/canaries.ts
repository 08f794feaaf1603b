import type { Page, Request } from "@playwright/test"
import { attachmentOf, mailsTo } from "./mailbox"
import type { Person } from "./people"

const letters = "abcdefghijklmnopqrstuvwxyz"

/** A word that stands nowhere else in the world; only letters, so that no encoding changes it. */
const rareWord = () =>
  `kestrel${Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => letters[byte % 26]).join("")}`

/** Words that one person must never meet, each with the place where it was written. */
export class Canaries {
  readonly #words = new Map<string, string>()

  /** A new word, to be written there. */
  at(place: string): string {
    return this.keep(place, rareWord())
  }

  /** Something that is already rare enough: an id, an address, an amount. */
  keep(place: string, word: string): string {
    this.#words.set(place, word)
    return word
  }

  /** From now on this word may be met: it was opened. @returns the word */
  allow(place: string): string {
    const word = this.#words.get(place) ?? ""
    this.#words.delete(place)
    return word
  }

  /** Which words stand in a text, as "place, met in where". */
  metIn(where: string, text: string): string[] {
    const said = text.toLowerCase()
    return [...this.#words].flatMap(([place, word]) =>
      said.includes(word.toLowerCase()) ? [`${place}, met in ${where}`] : [],
    )
  }
}

type Heard = Readonly<{ where: string; text: string }>

const isOurs = (request: Request) =>
  request.url().startsWith(process.env.E2E_BASE_URL ?? "") && !request.url().includes("/_next/static/")

/** The body; asked for once more where the browser has thrown it away because the page went on. */
const bodyOf = async (page: Page, request: Request): Promise<string> => {
  const response = await request.response()
  if (!response || (response.status() >= 300 && response.status() < 400)) return ""
  try {
    return await response.text()
  } catch {
    const { cookie: _, ...headers } = await request.allHeaders()
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(":"))
    const again = await page.request.get(request.url(), { headers: Object.fromEntries(named) })
    return again.text()
  }
}

/** Writes down every answer that this person's browser gets from us: pages, their data, procedures, files. */
export const listenTo = ({ page }: Person) => {
  const waiting: Promise<Heard>[] = []
  page.context().on("requestfinished", (request) => {
    if (!isOurs(request)) return
    const where = `${request.method()} ${new URL(request.url()).pathname}`
    waiting.push(bodyOf(page, request).then((text) => ({ where, text })))
  })
  return { all: () => Promise.all(waiting) }
}

/** Everything that was mailed to someone: heads, both bodies and every file. */
export const mailedTo = async (address: string): Promise<Heard[]> => {
  const mails = await mailsTo(address)
  return Promise.all(
    mails.map(async (mail) => {
      const files = await Promise.all((mail.attachments ?? []).map(({ filename }) => attachmentOf(mail, filename)))
      return { where: `the mail "${mail.subject}"`, text: JSON.stringify(mail) + files.join("\n") }
    }),
  )
}
