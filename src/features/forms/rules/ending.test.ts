import { expect, it } from "vitest"
import { individualIntake } from "../content/individual-intake"
import { formContent } from "../schema"
import { stepsOf, stepToResume } from "./steps"
import { endOf, visibleQuestions } from "./visible"

const intake = formContent.parse(individualIntake.content)

it("ends for someone who is not of age: no step after it, and whom to turn to is named", () => {
  const answers = { adult: false, name: "Sami", brings: "a few words" }
  expect(visibleQuestions(intake, answers).map(({ key }) => key)).toEqual(["adult", "not-adult"])
  expect([stepsOf(intake, answers), stepToResume(intake, answers)]).toEqual([["you"], "you"])
  expect([endOf(intake, answers)?.key, endOf(intake, { adult: true })]).toEqual(["adult", null])
  const words = visibleQuestions(intake, answers).at(-1)
  expect(words?.kind === "statement" && words.text).toMatch(/a parent.*a teacher.*a doctor.*Get help/)
})
