import { describe, expect, it } from "vitest"
import * as z from "zod/mini"
import { readOnce } from "./read-once"

const counted = () => {
  let times = 0
  const schema = z.object({ steps: z.array(z.object({ key: z.string() })) }).check(
    z.refine(() => {
      times += 1
      return true
    }),
  )
  return { schema, times: () => times }
}

const stored = (id: string) => ({ id, content: { steps: [{ key: id }] } })

describe("stored content", () => {
  it("is checked once, however many requests bring it from the database", () => {
    const { schema, times } = counted()
    const read = readOnce(schema)
    const first = read(stored("a"))
    expect(read(stored("a"))).toBe(first)
    expect(times()).toBe(1)
    expect(read(stored("b"))).toEqual({ steps: [{ key: "b" }] })
  })

  it("is shared by those requests, so none of them can change it", () => {
    const shared = readOnce(counted().schema)(stored("a"))
    expect(() => shared.steps.reverse().push({ key: "b" })).toThrow(TypeError)
    expect(() => Object.assign(shared.steps[0] ?? {}, { key: "b" })).toThrow(TypeError)
  })

  it("is forgotten, the oldest first, before it fills the memory", () => {
    const { schema, times } = counted()
    const read = readOnce(schema, 2)
    for (const id of ["a", "b", "c", "b", "a"]) read(stored(id))
    expect(times()).toBe(4)
  })

  it("is refused each time when it is not what it should be", () => {
    const read = readOnce(counted().schema)
    for (const _ of [1, 2]) expect(() => read({ id: "a", content: { steps: "none" } })).toThrow()
  })
})
