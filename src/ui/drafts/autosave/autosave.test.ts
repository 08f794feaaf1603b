import { describe, expect, it } from "vitest"
import { createAutosave, type SaveState } from "./autosave"

/** A clock turned by the test and a server whose answers the test decides. */
const setting = (options: { isFinal?: (error: unknown) => boolean } = {}) => {
  const writes: { leaving: boolean; done: () => Promise<void>; fail: (error: Error) => Promise<void> }[] = []
  const states: SaveState[] = []
  let planned: { run: () => void; milliseconds: number } | null = null
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  const autosave = createAutosave({
    ...options,
    write: (leaving) =>
      new Promise<void>((resolve, reject) => {
        writes.push({
          leaving,
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

describe("words that save themselves", () => {
  it("wait for a moment of quiet, and are written once", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save()
    autosave.save()
    autosave.save()
    expect(writes).toHaveLength(0)
    pass()
    expect(writes).toHaveLength(1)
    await write(writes, 0).done()
    expect(states.at(-1)).toBe("saved")
  })

  it("are written once more when they change during a write, never beside it", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save()
    pass()
    autosave.save()
    pass()
    expect(writes).toHaveLength(1)
    await write(writes, 0).done()
    expect(states.at(-1)).not.toBe("saved")
    pass()
    expect(writes).toHaveLength(2)
  })

  it("are tried again while offline, less and less often", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save()
    pass()
    await write(writes, 0).fail(new TypeError("Failed to fetch"))
    expect(states.at(-1)).toBe("offline")
    expect(pass()).toBe(1000)
    await write(writes, 1).fail(new TypeError("Failed to fetch"))
    expect(pass()).toBe(2000)
    await write(writes, 2).done()
    expect(states.at(-1)).toBe("saved")
  })

  it("are sent at once when the page goes away, even beside a write under way", () => {
    const { autosave, writes, pass } = setting()
    autosave.save()
    pass()
    autosave.save()
    void autosave.flush(true)
    expect(writes.map(({ leaving }) => leaving)).toEqual([false, true])
  })

  it("are not written again when an earlier write fails after a later one was sent", async () => {
    const { autosave, writes, states, pass } = setting()
    autosave.save()
    pass()
    autosave.save()
    void autosave.flush(true)
    await write(writes, 0).fail(new TypeError("Failed to fetch"))
    await write(writes, 1).done()
    expect(pass()).toBeUndefined()
    expect(writes).toHaveLength(2)
    expect(states.at(-1)).toBe("saved")
  })

  it("are not tried again once they are refused", async () => {
    const { autosave, writes, states, pass } = setting({ isFinal: () => true })
    autosave.save()
    pass()
    await write(writes, 0).fail(new Error("closed"))
    expect(states.at(-1)).toBe("refused")
    expect(pass()).toBeUndefined()
    expect(writes).toHaveLength(1)
  })

  it("are not sent when nothing changed", () => {
    const { autosave, writes } = setting()
    void autosave.flush(true)
    expect(writes).toHaveLength(0)
  })
})
