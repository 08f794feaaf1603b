import { expect, it } from "vitest"
import { isTooCommon } from "./password"

const email = "ingrid@harbour-lane.example"

it.each([
  "1234567890",
  "0987654321",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "abcdefghij",
  "qwertyuiop",
  "Password123!",
  "P@ssw0rd2026",
  "passwordpassword",
  "iloveyou2026",
  "1q2w3e4r5t",
  "Welcome12345",
  "  letmein!!!!",
  "ingrid@harbour-lane.example",
  "Ingrid123456",
  "attune!!!!2026",
  "correct horse battery staple",
  "Correct-Horse-Battery-Staple1",
  "CorrectHorseBatteryStaple!",
  "c0rrect h0rse battery staple",
  "to be or not to be",
  "May the Force be with you!",
  "ich liebe dich 2026",
  "summer sunshine flower",
])("refuses %j, which someone would try first", (password) => {
  expect(isTooCommon(password, email)).toBe(true)
})

it.each([
  "kettle orchid ferry",
  "correct ferry battery orchid",
  "to be or not to be a heron",
  "seventeen brown herons",
  "Tz7#kkQ2-pMv9",
  "the lake at six in the morning",
  "我的密码是很长的一句话吧",
  "three-lantern-gravel-spoons",
])("accepts %j without rules about signs", (password) => {
  expect(isTooCommon(password, email)).toBe(false)
})
