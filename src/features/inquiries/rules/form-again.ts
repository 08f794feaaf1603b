import { contactWays } from "@/features/clients/schema"
import type { PostedForm } from "./posted-form"

// What was typed without JavaScript goes back to its page in cookies, which hold some thousand words. More than that comes back
// in this plain page of its own, so that it can be shortened: never a word is lost.

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? "")

const textOf = (posted: PostedForm, name: string) => escaped([posted[name] ?? ""].flat().join(""))
const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escaped(value)}">`

const lines = [
  ["name", "Your name", "text"],
  ["email", "Your e-mail address", "email"],
  ["phone", "Your phone number", "tel"],
] as const
const ways = { email: "By e-mail", message: "By text message", voicemail: "By voicemail" } as const

const look =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1.5rem;color-scheme:light dark}" +
  "h1{font:500 1.75rem/1.25 Georgia,serif}label,fieldset{display:block;margin:0 0 1.25rem}fieldset{border:0;padding:0}" +
  "input:not([type=checkbox]),textarea{box-sizing:border-box;display:block;width:100%;min-height:3rem;padding:.6rem .9rem;font:inherit}" +
  "button{min-height:3rem;padding:0 1.5rem;font:inherit}input[type=checkbox]{width:1.5rem;height:1.5rem;vertical-align:middle}"

type Again = Readonly<{
  slug: string
  posted: PostedForm
  /** what is to be looked at again, by field */
  wrong: Readonly<Record<string, string>>
  /** what concerns no single field */
  says: string | null
  /** lets the page have its look */
  nonce: string
}>

/** The contact form as it came, with what is to be looked at again, as a page that needs nothing else. */
export const formAgain = ({ slug, posted, wrong, says, nonce }: Again): string => {
  const again = [says, ...Object.values(wrong)].flatMap((sentence) =>
    sentence ? [`<li>${escaped(sentence)}</li>`] : [],
  )
  const kept = [
    hidden("slug", slug),
    ...["submissionKey", "about"].map((name) => hidden(name, [posted[name] ?? ""].flat().join(""))),
    ...[posted.statements ?? []].flat().map((statement) => hidden("statements", statement)),
  ]
  const fields = lines.map(
    ([name, label, type]) =>
      `<label>${label}<input type="${type}" name="${name}" value="${textOf(posted, name)}"></label>`,
  )
  const ticks = contactWays.map(
    (way) =>
      `<label><input type="checkbox" name="safe" value="${way}"${posted.safe?.includes(way) ? " checked" : ""}> ${ways[way]}</label>`,
  )
  // A browser leaves out the first line break of a text area.
  const words = `<label>What brings you here?<textarea name="words" rows="16">\n${textOf(posted, "words")}</textarea></label>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Your message</title><style nonce="${escaped(nonce)}">${look}</style></head><body><main><h1>Your message has not been sent yet.</h1><p>Everything you wrote is still here.</p><ul>${again.join("")}</ul><form method="post" action="/api/contact">${kept.join("")}${fields.join("")}<fieldset><legend>Where can you be answered safely?</legend>${ticks.join("")}</fieldset>${words}<button type="submit">Send</button></form></main></body></html>`
}
