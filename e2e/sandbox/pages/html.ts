/** A piece of a page that is safe to send. Only `html` makes one. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | readonly Html[] | string | number | false | null

/** Writes HTML; every text that is put in is escaped, pieces of `html` are not. False and null write nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(parts.reduce((text, part, place) => text + written(values[place - 1] ?? null) + part))
}

function written(part: Part): string {
  if (part === false || part === null) return ""
  if (part instanceof Html) return part.text
  if (typeof part === "string" || typeof part === "number") return escaped(String(part))
  return part.map(({ text }) => text).join("")
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
