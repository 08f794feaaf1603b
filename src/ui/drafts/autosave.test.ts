import { describe, expect, it } from "vitest"
import { createAutosave, type SaveState, type Writing } from "./autosave"

/** A hand-turned clock and a server whose answers the test decides. */
const setting = (options: { isFinal?: (error: unknown) => boolean; sequence?: number } = {}) => {
  const writes: {
    value: string
    writing: Writing
    done: () => Promise<void>
    fail: (error: Error) => Promise<void>
  }[] = []
  const states: SaveState[] = []
  let planned: { run: () => void; milliseconds: number } | null = null
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  const autosave = createAutosave<string>({
    ...options,
    write: (value, writing) =>
      new Promise<void>((resolve, reject) => {
        writes.push({
          value,
          writing,
          done: () => {
            resolve()
            return settled()
          },
          fail: (error) => {
            reject(error)
            return settled()
          },
        })
      }),
    onState: (state) => states.push(state),
    later: (run, milliseconds) => {
      planned = { run, milliseconds }
      return () => {
        planned = null
      }
    },
  })
  const pass = () => {
    const due = planned
    planned = null
    due?.run()
    return due?.milliseconds
  }
  return { autosave, writes, states, pass }
}

const write = <Write>(writes: readonly Write[], index: number) => {
  const found = writes[index]
  if (!found) throw new Error(`There was no write ${index}.`)
  return found
}

describe("answers that save themselves", () => {
  it("waits for a moment of quiet and writes only the newest words", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save("I")
    autosave.save("I miss")
    autosave.save("I miss us")
    expect(writes).toHaveLength(0)
    pass()
    expect(writes.map(({ value }) => value)).toEqual(["I miss us"])
    await write(writes, 0).done()
    expect(states.at(-1)).toBe("saved")
    expect(autosave.hasUnsaved()).toBe(false)
  })

  it("writes what changed during a write afterwards, never beside it", async () => {
    const { autosave, writes, pass } = setting()
    autosave.save("one")
    pass()
    autosave.save("two")
    pass()
    expect(writes).toHaveLength(1)
    await write(writes, 0).done()
    pass()
    expect(writes.map(({ value, writing }) => [value, writing.sequence])).toEqual([
      ["one", 1],
      ["two", 2],
    ])
  })

  it("continues the numbering of what the server already holds, so the last write wins on every device", () => {
    const { autosave, writes, pass } = setting({ sequence: 41 })
    autosave.save("again")
    pass()
    expect(write(writes, 0).writing.sequence).toBe(42)
  })

  it("keeps the words while offline and tries again, less and less often", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save("kept")
    pass()
    await write(writes, 0).fail(new TypeError("Failed to fetch"))
    expect(states.at(-1)).toBe("offline")
    expect(pass()).toBe(1000)
    await write(writes, 1).fail(new TypeError("Failed to fetch"))
    expect(pass()).toBe(2000)
    await write(writes, 2).done()
    expect(write(writes, 2).value).toBe("kept")
    expect(states.at(-1)).toBe("saved")
  })

  it("does not put older words over newer ones after a failure", async () => {
    const { autosave, writes, pass } = setting()
    autosave.save("old")
    pass()
    autosave.save("new")
    await write(writes, 0).fail(new TypeError("Failed to fetch"))
    pass()
    expect(write(writes, 1).value).toBe("new")
  })

  it("sends at once when the page goes away, even beside a write under way", () => {
    const { autosave, writes, pass } = setting()
    autosave.save("first")
    pass()
    autosave.save("last words")
    void autosave.flush(true)
    expect(writes.map(({ value, writing }) => [value, writing.leaving])).toEqual([
      ["first", false],
      ["last words", true],
    ])
  })

  it("does not bring old words back when their write fails after newer ones were sent", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save("first")
    pass()
    autosave.save("last words")
    void autosave.flush(true)
    await write(writes, 0).fail(new TypeError("Failed to fetch"))
    await write(writes, 1).done()
    expect(pass()).toBeUndefined()
    expect(writes).toHaveLength(2)
    expect(states.at(-1)).toBe("saved")
  })

  it("does not repeat what was refused", async () => {
    const { autosave, writes, states, pass } = setting({ isFinal: () => true })
    autosave.save("too late")
    pass()
    await write(writes, 0).fail(new Error("closed"))
    expect(states.at(-1)).toBe("refused")
    expect(pass()).toBeUndefined()
    expect(writes).toHaveLength(1)
  })

  it("has nothing to send when nothing changed", () => {
    const { autosave, writes } = setting()
    void autosave.flush(true)
    expect(writes).toHaveLength(0)
  })
})
