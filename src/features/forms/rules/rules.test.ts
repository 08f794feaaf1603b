import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { individualIntake } from "../content/individual-intake"
import { shippedForms } from "../content/shipped"
import { type Answers, type AnswerValue, answerValue, type Condition, formContent } from "../schema"
import { missingRequired, validateAnswer } from "./answers"
import { aboutMinutes, answerText, readersLine } from "./labels"
import { stepsOf, stepToResume } from "./steps"
import { sentAnswers, visibleQuestions } from "./visible"

const intake = formContent.parse(individualIntake.content)
const questionsOf = (content: typeof intake) => content.sections.flatMap((section) => section.questions)
const questionCalled = (key: string) => {
  const found = questionsOf(intake).find((question) => question.key === key)
  if (!found) throw new Error(`the intake form does not ask "${key}"`)
  return found
}
const shown = (answers: Answers) => visibleQuestions(intake, answers).map(({ key }) => key)
const needed = (answers: Answers) => missingRequired(intake, answers).map(({ key }) => key)

const form = (questions: object[]) => ({ minutes: 1, sections: [{ key: "one", title: "One", questions }] })
const short = (key: string, more: object = {}) => ({ kind: "short", key, label: key, ...more })

describe("the shipped intake form", () => {
  it("is whole, and asks about fifteen questions with some that depend on others", () => {
    for (const { content } of shippedForms) expect(formContent.safeParse(content).success).toBe(true)
    const asked = questionsOf(intake).filter(({ kind }) => kind !== "statement")
    expect(asked.filter(({ showIf }) => !showIf)).toHaveLength(15)
    expect(asked.filter(({ showIf }) => showIf).length).toBeGreaterThanOrEqual(2)
  })

  it("needs adulthood, a name and a country, and nothing else", () => {
    expect(needed({})).toEqual(["adult", "name", "country"])
    expect(needed({ adult: true, name: "Marit Solheim", country: "Norway" })).toEqual([])
    expect(needed({ adult: true, name: "  ", country: { skipped: true } })).toEqual(["name", "country"])
  })

  it("is not sent by someone who is not of age, and says so at that question", () => {
    const [first] = missingRequired(intake, { adult: false, name: "Sami", country: "Norway" })
    expect(first).toEqual({ key: "adult", says: expect.stringContaining("18") })
    expect(shown({ adult: false })).toContain("not-adult")
  })

  it("asks how earlier help was only where there was some", () => {
    expect(shown({ tried: ["talks", "help-together"] })).toContain("help-before")
    expect(shown({ tried: ["talks"] })).not.toContain("help-before")
  })

  it("asks what speaks against it only below six, and not of those who skipped", () => {
    expect(shown({ sure: 5 })).toContain("unsure")
    expect(shown({ sure: 6 })).not.toContain("unsure")
    expect(shown({ sure: { skipped: true } })).not.toContain("unsure")
  })
})

describe("conditions", () => {
  const given: Answers = { a: "yes", n: 4, many: ["x", "y"], d: "2026-11-22" }
  const questions = [
    { kind: "short", key: "a", label: "a" },
    { kind: "number", key: "n", label: "n" },
    {
      kind: "choices",
      key: "many",
      label: "many",
      options: ["x", "y", "z"].map((key) => ({ key, label: key })),
    },
    { kind: "date", key: "d", label: "d" },
    short("never"),
  ]
  const holds = (showIf: Condition) => {
    const content = formContent.parse(form([...questions, short("q", { showIf })]))
    return visibleQuestions(content, given).some(({ key }) => key === "q")
  }

  it.each<[Condition, boolean]>([
    [{ question: "a", is: "=", value: "yes" }, true],
    [{ question: "a", is: "=", value: "no" }, false],
    [{ question: "a", is: "!=", value: "no" }, true],
    [{ question: "never", is: "=", value: "yes" }, false],
    [{ question: "never", is: "!=", value: "yes" }, true],
    [{ question: "n", is: "<", value: 5 }, true],
    [{ question: "n", is: "<", value: 4 }, false],
    [{ question: "n", is: ">", value: 3 }, true],
    [{ question: "never", is: ">", value: 3 }, false],
    [{ question: "n", is: "<", value: "5" }, false],
    [{ question: "d", is: ">", value: "2026-02-01" }, true],
    [{ question: "many", is: "=", value: "y" }, true],
    [{ question: "many", is: "!=", value: "y" }, false],
    [{ question: "many", is: "=", value: "z" }, false],
    [{ question: "a", exists: true }, true],
    [{ question: "never", exists: true }, false],
    [{ question: "never", exists: false }, true],
    [
      {
        all: [
          { question: "a", exists: true },
          { question: "n", is: ">", value: 9 },
        ],
      },
      false,
    ],
    [{ any: [{ question: "a", exists: false }, { all: [{ question: "n", is: ">", value: 3 }] }] }, true],
  ])("%j: %s", (condition, expected) => {
    expect(holds(condition)).toBe(expected)
  })

  it("may ask only about questions before them", () => {
    const wrong = formContent.safeParse(
      form([short("first", { showIf: { any: [{ question: "second", exists: true }] } }), short("second")]),
    )
    expect(wrong.error?.issues.map(({ message }) => message)).toEqual([
      'first depends on "second", which is not asked before it',
    ])
  })

  it("never count the answer to a question that is itself hidden", () => {
    const content = formContent.parse(
      form([
        short("a"),
        short("b", { showIf: { question: "a", exists: true } }),
        short("c", { showIf: { question: "b", exists: true } }),
      ]),
    )
    expect(visibleQuestions(content, { b: "still here" }).map(({ key }) => key)).toEqual(["a"])
  })
})

describe("answers", () => {
  it.each<[string, AnswerValue, boolean]>([
    ["brings", "a few words", true],
    ["brings", "x".repeat(5001), false],
    ["brings", 4, false],
    ["name", { skipped: true }, false],
    ["brings", { skipped: true }, true],
    ["name", null, true],
    ["shape", "several", true],
    ["shape", "married", false],
    ["tried", ["talks", "else"], true],
    ["tried", ["talks", "talks"], false],
    ["tried", "talks", false],
    ["sure", 10, true],
    ["sure", 11, false],
    ["sure", 4.5, false],
    ["adult", "yes", false],
    ["support", "anything", false],
  ])("to %s: %j is possible: %s", (key, value, possible) => {
    expect(validateAnswer(questionCalled(key), value) === null).toBe(possible)
  })

  it("to a date are dates of the calendar", () => {
    const [date] = questionsOf(formContent.parse(form([{ kind: "date", key: "d", label: "d", max: "2026-12-31" }])))
    if (!date) throw new Error("the date is missing")
    expect(validateAnswer(date, "2026-11-22")).toBeNull()
    expect(validateAnswer(date, "2026-02-30")).not.toBeNull()
    expect(validateAnswer(date, "2027-01-01")).not.toBeNull()
  })

  it("lose what no database can keep, and nothing else", () => {
    expect(answerValue.parse("a\0b\ud800c 👋 <script>")).toBe("ab\ufffdc 👋 <script>")
  })

  it("are read in the words of the form", () => {
    expect(answerText(questionCalled("tried"), ["talks", "else"])).toBe("Talking it through ourselves\nSomething else")
    expect(answerText(questionCalled("sure"), 0)).toBe("0 (0: not at all, 10: completely)")
    expect(answerText(questionCalled("adult"), false)).toBe("No")
    expect(answerText(questionCalled("brings"), { skipped: true })).toBeNull()
  })
})

describe("what is said before the first field", () => {
  it("names the time and the readers", () => {
    expect(aboutMinutes(8)).toBe("About eight minutes")
    expect(aboutMinutes(1)).toBe("About one minute")
    expect(readersLine({ practitioners: 1, partners: ["Jonas"] })).toBe(
      "Read by: your practitioner. Not read by: Jonas.",
    )
    expect(readersLine({ practitioners: 3, partners: [] })).toBe(
      "Read by: your practitioner and their colleagues here.",
    )
  })
})

describe("going on where one was", () => {
  it("begins at the first section", () => {
    expect(stepToResume(intake, {})).toBe("you")
  })

  it("goes on in the furthest section that was begun", () => {
    expect(stepToResume(intake, { adult: true, brings: "It is quiet." })).toBe("reason")
  })

  it("goes on after a section in which all was said or skipped", () => {
    const said = { skipped: true } as const
    expect(stepToResume(intake, { brings: "Quiet.", hope: said, worry: said })).toBe("before")
  })

  it("ends with the review", () => {
    expect(stepsOf(intake, {})).toEqual(["you", "reason", "before", "safety", "needs", "review"])
    const all = Object.fromEntries(
      questionsOf(intake)
        .filter(({ kind }) => kind !== "statement")
        .map(({ key }) => [key, { skipped: true } as const]),
    )
    expect(stepToResume(intake, all)).toBe("review")
  })
})

const keys = ["a", "b", "c", "d", "e", "f"] as const
const someValue: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constantFrom("x", "y", "", "2026-11-22"),
  fc.integer({ min: 0, max: 10 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ skipped: true as const }),
  fc.subarray(["x", "y", "z"]),
)
const conditionOn = (before: readonly string[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({ question: fc.constantFrom(...before), exists: fc.boolean() }),
      fc.record({
        question: fc.constantFrom(...before),
        is: fc.constantFrom("=" as const, "!=" as const, "<" as const, ">" as const),
        value: fc.oneof(fc.constantFrom("x", "y"), fc.integer({ min: 0, max: 10 }), fc.boolean()),
      }),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    ),
  })).condition
const someForm = fc
  .tuple(
    ...keys.map((key, index) =>
      fc.record({
        key: fc.constant(key),
        optional: fc.boolean(),
        showIf: index === 0 ? fc.constant(undefined) : fc.option(conditionOn(keys.slice(0, index)), { nil: undefined }),
      }),
    ),
  )
  .map((questions) => formContent.parse(form(questions.map(({ key, ...rest }) => short(key, rest)))))
const someAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...keys, "constructor", "gone"), someValue)

describe("of any form and any answers", () => {
  it("browser and server show the same questions, after storing and reading back", () => {
    fc.assert(
      fc.property(someForm, someAnswers, (content, answers) => {
        const stored = formContent.parse(JSON.parse(JSON.stringify(content)))
        const readBack: Answers = JSON.parse(JSON.stringify(answers))
        expect(visibleQuestions(stored, readBack)).toEqual(visibleQuestions(content, answers))
        expect(missingRequired(stored, readBack)).toEqual(missingRequired(content, answers))
      }),
    )
  })

  it("a hidden question never blocks, is never kept, and decides nothing", () => {
    fc.assert(
      fc.property(someForm, someAnswers, someValue, (content, answers, other) => {
        const visible = visibleQuestions(content, answers).map(({ key }) => key)
        const kept = sentAnswers(content, answers)
        expect(visible).toEqual(expect.arrayContaining(missingRequired(content, answers).map(({ key }) => key)))
        expect(visible).toEqual(expect.arrayContaining(Object.keys(kept)))
        // Dropping what is not kept changes nothing that is shown, nor does any other answer to a hidden question.
        expect(visibleQuestions(content, kept).map(({ key }) => key)).toEqual(visible)
        const hidden = Object.fromEntries(keys.filter((key) => !visible.includes(key)).map((key) => [key, other]))
        expect(visibleQuestions(content, { ...answers, ...hidden }).map(({ key }) => key)).toEqual(visible)
        expect(missingRequired(content, { ...answers, ...hidden })).toEqual(missingRequired(content, answers))
      }),
    )
  })

  it("everything that is asked can be passed by, except what is needed", () => {
    fc.assert(
      fc.property(someForm, someAnswers, (content, answers) => {
        const missing = new Set(missingRequired(content, answers).map(({ key }) => key))
        for (const question of visibleQuestions(content, answers))
          if (question.kind !== "statement" && question.optional) expect(missing.has(question.key)).toBe(false)
      }),
    )
  })

  it("filling in what is missing, one after the other, ends with nothing missing", () => {
    fc.assert(
      fc.property(someForm, someAnswers, (content, answers) => {
        let filled = answers
        for (let turn = 0; turn <= keys.length; turn++) {
          const [next] = missingRequired(content, filled)
          if (!next) return
          filled = { ...filled, [next.key]: "said" }
        }
        expect(missingRequired(content, filled)).toEqual([])
      }),
    )
  })
})
