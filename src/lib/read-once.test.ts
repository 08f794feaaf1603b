import { describe, expect, it } from "vitest"
import * as z from "zod/mini"
import { readOnce } from "./read-once"

const counted = () => {
  let times = 0
  const content = z.object({ steps: z.array(z.object({ key: z.string() })) }).check(
    z.refine(() => {
      times += 1
      return true
    }),
  )
  return { content, times: () => times }
}

describe("stored content", () => {
  it("is checked once, however many requests bring it from the database", () => {
    const { content, times } = counted()
    const read = readOnce(content)
    const first = read({ steps: [{ key: "a" }] })
    expect(read({ steps: [{ key: "a" }] })).toBe(first)
    expect(times()).toBe(1)
    expect(read({ steps: [{ key: "b" }] })).toEqual({ steps: [{ key: "b" }] })
  })

  it("is shared by those requests, so none of them can change it", () => {
    const read = readOnce(counted().content)
    const shared = read({ steps: [{ key: "a" }] })
    expect(() => shared.steps.reverse().push({ key: "b" })).toThrow(TypeError)
    expect(() => Object.assign(shared.steps[0] ?? {}, { key: "b" })).toThrow(TypeError)
  })

  it("is forgotten, the oldest first, before it fills the memory", () => {
    const { content, times } = counted()
    const read = readOnce(content, 2)
    for (const key of ["a", "b", "c", "b", "a"]) read({ steps: [{ key }] })
    expect(times()).toBe(4)
  })

  it("is refused each time when it is not what it should be", () => {
    const read = readOnce(counted().content)
    for (const _ of [1, 2]) expect(() => read({ steps: "none" })).toThrow()
  })
})
