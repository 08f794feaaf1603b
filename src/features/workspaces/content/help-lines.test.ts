import { expect, it } from "vitest"
import { countryCodes } from "./countries"
import { helpLines, linesOf } from "./help-lines"

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
