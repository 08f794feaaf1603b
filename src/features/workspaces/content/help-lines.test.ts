import { describe, expect, it } from "vitest"
import { timeZoneFromText } from "@/lib/time/zones/time-zone"
import { linesNear } from "../rules"
import { countryCodes } from "./countries"
import { helpLines, linesOf } from "./help-lines"
import { zonesOfCountry } from "./help-zones"

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

it("shows a violence line only with where it was found: the page of who runs it, of an authority, or of the press", () => {
  const violence = helpLines.filter(({ kind }) => kind === "violence")
  expect(violence.length).toBeGreaterThan(12)
  for (const { source } of violence) expect(source).toMatch(/^[a-z0-9.-]+\.[a-z]{2,3}$/)
})

describe("the lines of where somebody is", () => {
  const at = (timeZone: string | null, asked: string | null = null) => linesNear({ asked, timeZone, workspace: "NO" })

  it("are of the country they choose, or of their clock, or of the workspace", () => {
    expect(at("Europe/London", "DE")).toMatchObject({ country: "DE", because: "asked" })
    expect(at("Europe/London")).toMatchObject({ country: "GB", because: "clock" })
    expect(at("America/Indiana/Knox")).toMatchObject({ country: "US", because: "clock" })
    expect(at("Asia/Tokyo")).toMatchObject({ country: "NO", because: "workspace" })
    expect(at(null)).toMatchObject({ country: "NO", because: "workspace" })
  })

  it("are not of what only looks like a country", () => {
    for (const asked of ["", "XX", "no", "<script>"]) expect(at(null, asked).because).toBe("workspace")
  })

  it("know zones that exist, each in one country", () => {
    const zones = Object.values(zonesOfCountry).flat()
    expect(new Set(zones).size).toBe(zones.length)
    for (const zone of zones) expect([zone, timeZoneFromText(zone) !== null]).toEqual([zone, true])
    for (const country of Object.keys(zonesOfCountry))
      expect([country, linesOf(country).length > 0]).toEqual([country, true])
  })
})
