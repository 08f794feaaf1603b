import { describe, expect, it } from "vitest"
import { emotionalMap } from "../content/emotional-map"
import type { FilledAnswer } from "../schema"
import { changedDraft, firstOpenStep, pendingSave, stepDraft } from "./drafts"
import { askingSteps } from "./steps"
import { tidyAnswer } from "./tidy-answer"

const asked = (key: string) => {
  const step = askingSteps(emotionalMap).find((one) => one.key === key)
  if (!step) throw new Error(key)
  return step
}
const all = ["relationship", "practitioner", "only_me"] as const
const line = (text: string): FilledAnswer => ({ kind: "line", text })

describe("what a member begins with", () => {
  it("begins with the step’s own readers, or with the widest that the plan allows", () => {
    expect(stepDraft(asked("place"), undefined, all).audience).toBe("relationship")
    expect(stepDraft(asked("line"), undefined, all).audience).toBe("practitioner")
    expect(stepDraft(asked("place"), undefined, ["practitioner", "only_me"]).audience).toBe("practitioner")
  })

  it("keeps the member’s own choice of readers on another device", () => {
    const draft = { answer: line("A"), audience: "only_me" } as const
    expect(stepDraft(asked("line"), draft, all)).toMatchObject({
      audience: "only_me",
      raw: line("A"),
      isSkipped: false,
    })
  })

  it("never widens a draft beyond the plan", () => {
    const draft = { answer: line("A"), audience: "relationship" } as const
    expect(stepDraft(asked("line"), draft, ["practitioner", "only_me"]).audience).toBe("practitioner")
  })

  it("does not take the readers of a skipped step for a choice, except “only me”", () => {
    const skipped = { answer: { skipped: true } } as const
    expect(stepDraft(asked("place"), { ...skipped, audience: "practitioner" }, all)).toMatchObject({
      audience: "relationship",
      isSkipped: true,
      raw: null,
    })
    expect(stepDraft(asked("place"), { ...skipped, audience: "only_me" }, all).audience).toBe("only_me")
  })
})

describe("what is saved", () => {
  const draft = { raw: null, isSkipped: false, audience: "relationship" } as const

  it("is nothing while nothing was touched: not answered is not skipped, and not the middle", () => {
    expect(pendingSave(asked("place"), draft, false)).toBeNull()
  })

  it("is tidy, and checked against its step", () => {
    expect(pendingSave(asked("line"), { ...draft, raw: line("  Glad. ") }, false)?.answer).toEqual(line("Glad."))
    expect(pendingSave(asked("place"), { ...draft, raw: line("Glad.") }, false)).toBeNull()
  })

  it("is not taken for a step that was skipped when it is longer than there is room for: the server says no, and it stays", () => {
    const long = line("a".repeat(281))
    for (const isSaved of [true, false])
      expect(pendingSave(asked("line"), { ...draft, raw: long }, isSaved)?.answer).toEqual(long)
  })

  it("replaces what was saved when everything is taken off again", () => {
    expect(pendingSave(asked("line"), { ...draft, raw: line("   ") }, true)?.answer).toEqual({ skipped: true })
    expect(pendingSave(asked("line"), { ...draft, raw: line("   ") }, false)).toBeNull()
  })

  it("never shows the others that something was skipped", () => {
    expect(pendingSave(asked("place"), { ...draft, isSkipped: true }, false)?.audience).toBe("practitioner")
    expect(pendingSave(asked("place"), { ...draft, isSkipped: true, audience: "only_me" }, false)?.audience).toBe(
      "only_me",
    )
  })
})

it("tidies sentences and questions without losing what was said", () => {
  expect(tidyAnswer({ kind: "stems", fields: { trait: " calm ", action: "  " } })).toEqual({
    kind: "stems",
    fields: { trait: "calm" },
  })
  expect(tidyAnswer({ kind: "stems", fields: { trait: " " } })).toBeNull()
  expect(tidyAnswer({ kind: "prompt", prompt: null, ownPrompt: "  ", text: " Yes " })).toEqual({
    kind: "prompt",
    prompt: null,
    ownPrompt: null,
    text: "Yes",
  })
  expect(tidyAnswer({ kind: "feelings", words: [] })).toBeNull()
  expect(tidyAnswer({ kind: "emotional_map_affect", point: null })).toEqual({
    kind: "emotional_map_affect",
    point: null,
  })
})

it("goes on where the member stopped", () => {
  const { steps } = emotionalMap
  expect(firstOpenStep(steps, {})).toBe(0)
  expect(firstOpenStep(steps, { place: 1, words: 1 })).toBe(2)
  expect(firstOpenStep(steps, { place: 1, words: 1, body: 1, needs: 1, line: 1 })).toBe(5)
})

describe("a heavy word", () => {
  const felt = (...codes: ("hopeless" | "calm")[]): FilledAnswer => ({
    kind: "feelings",
    words: codes.map((code) => ({ code })),
  })
  const step = asked("words")

  it("makes its readers fewer, and taking it away makes them no more", () => {
    const begun = changedDraft(stepDraft(step, undefined, all), { raw: felt("calm") })
    expect(begun.audience).toBe("relationship")
    const heavy = changedDraft(begun, { raw: felt("calm", "hopeless") })
    expect(heavy.audience).toBe("practitioner")
    expect(changedDraft(heavy, { raw: felt("calm") }).audience).toBe("practitioner")
  })

  it("is its author’s to open: their choice stays, here, when saved, and on another device", () => {
    const heavy = changedDraft(stepDraft(step, undefined, all), { raw: felt("hopeless") })
    const chosen = changedDraft(heavy, { audience: "relationship" })
    expect(changedDraft(chosen, { raw: felt("hopeless", "calm") }).audience).toBe("relationship")
    const saved = pendingSave(step, chosen, false)
    expect(saved).toMatchObject({ audience: "relationship", byChoice: true })
    const there = stepDraft(step, { answer: felt("hopeless"), audience: "relationship" }, all)
    expect(changedDraft(there, { raw: felt("hopeless", "calm") }).audience).toBe("relationship")
  })
})
