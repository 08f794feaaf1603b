import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { HelpPage } from "./help-page"

const pageOn = (today: string, where: { asked?: string; timeZone?: string }) =>
  renderToStaticMarkup(
    <HelpPage
      workspace={{
        slug: "harbour-lane",
        name: "Harbour Lane",
        country: "GB",
        timeZone: "Europe/London",
        replyWithinDays: 2,
        today: toLocalDate(today),
      }}
      {...where}
    />,
  )

/** What the page says, without its tags. */
const saidOn = (today: string) => pageOn(today, {}).replaceAll(/<[^>]+>/g, "")

it("shows crisis and violence lines as telephone links, each with where it was found and when it was looked at", () => {
  const html = pageOn("2026-11-25", { asked: "NO" })
  for (const [number, dialled] of [
    ["112", "tel:112"],
    ["116 123", "tel:116123"],
    ["116 006", "tel:116006"],
  ])
    expect([number, html.includes(`href="${dialled}"`), html.includes(`${number}</span>`)]).toEqual([
      number,
      true,
      true,
    ])
  expect(html).toMatch(/From krisesenter\.com, checked on 25 November 2026/)
})

it("offers every other country by a link, which needs neither a script nor a sign-in", () => {
  const html = pageOn("2026-11-25", {})
  expect(html).toContain('href="/harbour-lane/help?in=DE"')
  expect(pageOn("2026-11-25", { asked: "DE" })).toContain('href="tel:116016"')
  expect(pageOn("2026-11-25", { timeZone: "Europe/Berlin" })).toContain("since your clock is set to it")
})

it("shows numbers plainly while they are checked", () => {
  const said = saidOn("2026-11-25")
  expect(said).toContain("Call 116 123")
  expect(said).not.toMatch(/not (been )?checked/)
})

it("still shows a number that nobody has looked up lately, says so, and asks the visitor to call all the same", () => {
  const said = saidOn("2099-01-01")
  expect(said).toContain("Call 116 123")
  expect(said).toMatch(/SamaritansFrom [^.]+, checked on \d+ \w+ 20\d\d · not checked lately/)
  expect(said).toMatch(/since \d+ \w+ 20\d\d\. They most likely still work: please call/)
})
