import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { individualIntake } from "../../content/individual-intake"
import { alreadyTold, isRaising, safetyQuestion, toldAtOnce } from "../../rules/safety"
import { visibleSections } from "../../rules/visible"
import { type Answers, formContent } from "../../schema"
import { AnswersRead, OwnAnswersRead } from "./answers-read"

const content = formContent.parse(individualIntake.content)
const given: Answers = { adult: true, name: "Marit", country: "Norway", brings: "Sundays." }

/** Her copy, as far as it can be seen, and printed, without opening anything. */
const copy = (answers: Answers) => {
  const html = renderToStaticMarkup(<OwnAnswersRead content={content} answers={answers} />)
  const [, folded = ""] = /<details(.*?)<\/details>/s.exec(html) ?? []
  return { html, folded, seen: html.replace(/<div class="measure pb-5.*?<\/details>/s, "</details>") }
}

describe("the author’s copy of a form", () => {
  it("folds away what was said about safety, closed and not on paper, and says nothing of it", () => {
    const { folded, seen } = copy({ ...given, safe: "no", "safe-contact": "Before noon." })
    expect(folded).toContain("Before noon.")
    expect(folded).toMatch(/class="[^"]*print:hidden/)
    expect(folded).not.toMatch(/^[^>]* open/)
    expect(seen).toContain("Sundays.")
    expect(seen).not.toMatch(/safe|Before noon|closest to you/i)
  })

  it("looks the same whatever was said", () => {
    const [yes, no] = [copy({ ...given, safe: "yes" }), copy({ ...given, safe: "no" })]
    expect(no.seen).toBe(yes.seen)
  })

  it("is whole for staff, who must read it", () => {
    const html = renderToStaticMarkup(<AnswersRead content={content} answers={{ ...given, safe: "no" }} />)
    expect(html).toContain("Do you feel safe with the people closest to you?")
    expect(html).not.toContain("<details")
  })
})

describe("the question", () => {
  const question = safetyQuestion(content)

  it("raises a signal by No, and by nothing else", () => {
    if (!question) throw new Error("the intake asks it")
    expect(
      ["no", "yes", "mostly", "talk", null, { skipped: true } as const].map((value) => isRaising(question, value)),
    ).toEqual([true, false, false, false, false, false])
  })

  it("says before it is answered that a No does not wait for the form to be sent", () => {
    expect(toldAtOnce).toMatch(/If you choose No, your practitioner learns of it at once, before you send the form/)
    expect(alreadyTold).toMatch(/Until you send the form, only you can see the rest/)
  })

  it("leaves room for one card: the words that others get are not there as well", () => {
    const keys = (safe: string) =>
      visibleSections(content, { ...given, safe }).flatMap(({ questions }) => questions.map(({ key }) => key))
    expect([keys("no").includes("support"), keys("mostly").includes("support")]).toEqual([false, true])
    expect([keys("no").includes("safe-contact"), keys("yes").includes("safe-contact")]).toEqual([true, false])
  })
})
