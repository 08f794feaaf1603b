import { type Html, html } from "./html"

export type PageAnswer = Readonly<{ status: number; headers: Record<string, string>; body: string }>

/** No script, no frame, nothing from elsewhere, nothing kept. */
const headers = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "content-type": "text/html; charset=utf-8",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
}

/** A whole page. Every one says first that it is a test. */
export function pageAnswer(status: number, title: string, main: Html): PageAnswer {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/c/style.css">
</head>
<body>
<main>
<p class="test">This is a test page: no money moves.</p>
${main}
</main>
</body>
</html>
`
  return { status, headers, body: page.text }
}

export function redirectTo(address: string): PageAnswer {
  return { status: 303, headers: { ...headers, location: new URL(address).href }, body: "" }
}

type Message = Readonly<{ status: number; title: string; says: string; link?: { href: string; label: string } | null }>

/** A page that only tells how things stand, and leads on. */
export function messagePage({ status, title, says, link = null }: Message): PageAnswer {
  const on = link && html`<a class="button quiet" href="${link.href}">${link.label}</a>`
  return pageAnswer(status, title, html`<h1>${title}</h1><div class="message"><p>${says}</p>${on}</div>`)
}
