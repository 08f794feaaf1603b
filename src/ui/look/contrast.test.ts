import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"

/** The tokens as they are shipped, read from the style sheet itself. */
const css = readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8")

type Scheme = "light" | "dark"
type Tokens = Record<string, string>

const block = (selector: RegExp): string => selector.exec(css)?.[1] ?? ""

const tokensIn = (text: string, scheme: Scheme): Tokens =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g)].map(([, name, light, dark]) => [
      name,
      scheme === "light" ? light : dark,
    ]),
  )

const base = block(/:root,\s*\[data-theme\] \{(.*?)\n\}/s)
const low = block(/\[data-theme\^="low-sensory"\] \{(.*?)\n\}/s)

const themes: Record<string, Tokens> = {
  light: tokensIn(base, "light"),
  dark: tokensIn(base, "dark"),
  "low-sensory": { ...tokensIn(base, "light"), ...tokensIn(low, "light") },
  "low-sensory-dark": { ...tokensIn(base, "dark"), ...tokensIn(low, "dark") },
}

/** OKLCH to linear sRGB by the matrices of CSS Color 4, clipped to the screen's range. */
const linear = (color: string): [number, number, number] => {
  const [L = 0, C = 0, H = 0] = (/oklch\(([^)]*)\)/.exec(color)?.[1] ?? "").split(" ").map(Number)
  const a = C * Math.cos((H * Math.PI) / 180)
  const b = C * Math.sin((H * Math.PI) / 180)
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

const luminance = (color: string) => {
  const [r, g, b] = linear(color)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ["paper", "surface", "sunken"]
const members = ["a", "b", "c", "d", "e"]
const states = ["good", "wait", "alert"]

/** Every pair of text and ground that the components use (WCAG 1.4.3, 4.5:1). */
const texts = [
  ...["ink", "ink-soft", "ink-faint", "accent", ...members, ...states].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ...[...members, ...states].flatMap((name) => [
    [name, `${name}-wash`] as const,
    ["ink", `${name}-wash`] as const,
    ["ink-soft", `${name}-wash`] as const,
  ]),
  ["ink", "accent-wash"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["paper", "ink"],
] as const

/** Borders and signs that must be seen (WCAG 1.4.11, 3:1). */
const signs = [
  ...["ink", "edge", "accent", "alert", ...members].flatMap((sign) => grounds.map((ground) => [sign, ground] as const)),
  ["alert", "alert-wash"],
] as const

const tooFaint = (theme: Tokens, pairs: readonly (readonly [string, string])[], least: number) =>
  pairs.flatMap(([ink, ground]) => {
    const [over, under] = [theme[ink], theme[ground]]
    if (!over || !under) return [`${ink} on ${ground}: no such token`]
    const ratio = contrast(over, under)
    return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : []
  })

describe.each(Object.entries(themes))("the %s theme", (_, theme) => {
  it("can be read by people with weak sight", () => {
    expect(tooFaint(theme, texts, 4.5)).toEqual([])
  })

  it("shows where one can type, tick and look", () => {
    expect(tooFaint(theme, signs, 3)).toEqual([])
  })
})

it("measures contrast as WCAG does", () => {
  expect(contrast("oklch(1 0 0)", "oklch(0 0 0)")).toBeCloseTo(21, 1)
  expect(contrast("oklch(0.5999 0 0)", "oklch(1 0 0)")).toBeCloseTo(3.95, 1)
})
