import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { toLocalDate } from "@/lib/time/local-date"
import { HelpPage } from "./help-page"

/** What the page says, without its tags. */
const saidOn = (today: string) =>
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
    />,
  ).replaceAll(/<[^>]+>/g, "")

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
