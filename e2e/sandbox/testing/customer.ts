/** A customer without a browser: opens the hosted pages and sends their forms as HTML says. */

export type SeenPage = Readonly<{
  status: number
  /** Where a redirect leads, if the answer is one. */
  leadsTo: string | null
  html: string
  /** What the page says, without its tags. */
  text: string
  title: string
}>

export type CardForm = Readonly<Record<"email" | "number" | "expiry" | "cvc" | "name", string>>

export const goodCard: CardForm = {
  email: "marit@example.org",
  number: "4242 4242 4242 4242",
  expiry: "04 / 75",
  cvc: "123",
  name: "Marit Solberg",
}

export async function visit(address: string | null): Promise<SeenPage> {
  return seen(await fetch(address ?? "", { redirect: "manual" }))
}

/** Sends a form to the page's own address and stays where the answer is, so that redirects can be looked at. */
export async function send(address: string | null, fields: Readonly<Record<string, string>>): Promise<SeenPage> {
  return seen(await fetch(address ?? "", { method: "POST", body: new URLSearchParams(fields), redirect: "manual" }))
}

async function seen(response: Response): Promise<SeenPage> {
  const html = await response.text()
  return {
    status: response.status,
    leadsTo: response.headers.get("location"),
    html,
    text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " "),
    title: /<title>(.*?)<\/title>/.exec(html)?.[1] ?? "",
  }
}

/** What stands in a field of the page, or null if there is no such field. */
export function valueIn(page: SeenPage, field: string): string | null {
  const [input = ""] = new RegExp(`<input id="${field}"[^>]*>`).exec(page.html) ?? []
  return / value="([^"]*)"/.exec(input)?.[1] ?? null
}

/** The message that belongs to a field and that the field points to. */
export function errorAt(page: SeenPage, field: string): string | null {
  const [input = ""] = new RegExp(`<input id="${field}"[^>]*>`).exec(page.html) ?? []
  if (!input.includes(`${field}-error`) || !input.includes('aria-invalid="true"')) return null
  return new RegExp(`id="${field}-error">([^<]*)<`).exec(page.html)?.[1] ?? null
}
