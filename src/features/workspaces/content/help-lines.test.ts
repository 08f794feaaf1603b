import { expect, it } from "vitest"
import { now } from "@/lib/time/clock"
import { countryCodes } from "./countries"
import { helpLines, linesOf } from "./help-lines"

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

it("shows no number whose last check is older than ninety days: look each one up again and change its dates", () => {
  const today = now().toISOString().slice(0, 10)
  expect(
    helpLines.filter(({ expiresOn }) => expiresOn <= today).map(({ country, name }) => `${country} ${name}`),
  ).toEqual([])
  expect(helpLines.filter(({ verifiedOn, expiresOn }) => daysBetween(verifiedOn, expiresOn) > 90)).toEqual([])
})

it("names a country that exists, a source and a way to reach each line", () => {
  for (const { country, source, phone, sms } of helpLines) {
    expect(countryCodes).toContain(country)
    expect(source).not.toBe("")
    expect(phone ?? sms).toBeTruthy()
  }
})

it("names an emergency number first wherever it names anything", () => {
  for (const country of new Set(helpLines.map((line) => line.country)))
    expect(linesOf(country)[0]?.kind).toBe("emergency")
})
