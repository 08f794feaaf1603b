import { expect, it } from "vitest"
import { ownPath } from "./own-path"

it.each([
  ["/harbour-lane/today", "/harbour-lane/today"],
  ["/harbour-lane/desk?tab=new#first", "/harbour-lane/desk?tab=new#first"],
  ["/harbour-lane/../harbour-lane/help", "/harbour-lane/help"],
])("goes back to our own page %s", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path)
})

it.each([
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/\tevil",
  "/\n/evil.example",
  "javascript:alert(1)",
  "evil.example",
  "@evil.example",
  "/api/auth/signout",
  "/sign-in",
  "/sign-in/link/abc",
  "",
  null,
  undefined,
  `/${"a".repeat(600)}`,
])("does not follow %j", (wanted) => {
  expect(ownPath(wanted)).toBeNull()
})
