// Read by the web's process before Next and without a compiler: Node's own type stripping.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { neutralPage } from "../../../ui/shell/exit/left.ts"

const tokens = readFileSync(new URL("../../../ui/look/tokens.css", import.meta.url), "utf8")

const style = `${tokens}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: var(--step-0)/1.6 var(--sans) }
main { display: grid; gap: 1rem; align-content: center; min-height: 100dvh; max-width: 34rem; margin: 0 auto; padding: 4rem 1.375rem }
h1 { margin: 0; font: 400 var(--step-3)/1.2 var(--serif); text-wrap: balance }
p { margin: 0; color: var(--ink-soft) }
form { display: grid; gap: 1.25rem; margin-top: .75rem }
label { display: grid; gap: .375rem; font-weight: 600 }
input, textarea { width: 100%; min-height: 3rem; padding: .625rem .875rem; border: 1px solid var(--edge); border-radius: var(--round-field); background: var(--surface); color: var(--ink); font: inherit; font-weight: 400 }
textarea { field-sizing: content; min-height: 9rem }
main a, button { display: inline-flex; align-items: center; justify-self: start; min-height: 3rem; margin-top: .5rem; padding: .25rem 1.5rem; border: 1px solid var(--accent); border-radius: 2rem; background: var(--accent); color: var(--accent-ink); font: 600 1rem/1.3 var(--sans); text-decoration: none; cursor: pointer }
main a:hover, button:hover { background: var(--accent-hover) }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
.exit { position: fixed; inset: .5rem 1.375rem auto auto; padding: .5rem 0; color: var(--ink-soft); font-size: var(--step--1) }
.small { font-size: var(--step--1) }`

const styleHash = createHash("sha256").update(style).digest("base64")

/** Its one style and its own form; no script, no other file. */
export const awayPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** What was typed into a form that could not be taken, field by field as it was sent. */
export type Typed = Readonly<{ action: string; fields: readonly (readonly [name: string, value: string])[] }>

/** What is shown of a form, with its label; the rest is sent along again as it was. */
const shown = new Map([
  ["name", "Your name"],
  ["email", "Your e-mail address"],
  ["phone", "Your phone number"],
  ["words", "Your message"],
])

const fieldFor = ([name, value]: readonly [string, string]) => {
  const label = shown.get(name)
  const attributes = `name="${escaped(name)}"`
  if (!label || (value === "" && name !== "words"))
    return `<input type="hidden" ${attributes} value="${escaped(value)}">`
  return name === "words"
    ? // A parser drops the first line's end of a textarea.
      `<label>${label}<textarea ${attributes}>\n${escaped(value)}</textarea></label>`
    : `<label>${label}<input ${attributes} value="${escaped(value)}"></label>`
}

const emergency =
  '<p class="small">If you or someone with you is in danger, please do not wait for this page: call your local emergency number.</p>'

const nothingSent = (path: string) => `<h1>We will be back in a moment.</h1>
<p>Our records cannot be reached just now. What you sent before is safe. Please try again in a minute.</p>
<a href="${escaped(path)}">Try again</a>`

const notTaken = ({ action, fields }: Typed) => `<h1>Your message has not been sent yet.</h1>
<p>Our records cannot be reached just now. Everything you wrote is below. Please leave this page open, and send it again in a minute.</p>
<form method="post" action="${escaped(action)}">
${fields.map(fieldFor).join("\n")}
<button>Send it again</button>
</form>`

/**
 * One calm page for while the database is away.
 * @param path what was asked for, to be asked for again
 * @param theme the visitor's choice of a look, if they made one
 */
export const awayPage = ({ path, theme, typed }: { path: string; theme: string | null; typed: Typed | null }): string =>
  `<!doctype html>
<html lang="en"${theme ? ` data-theme="${theme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>Back in a moment</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<a class="exit" href="${neutralPage}" rel="nofollow noreferrer">Exit this page</a>
<main>
${typed ? notTaken(typed) : nothingSent(path)}
${emergency}
</main>
</body>
</html>
`
