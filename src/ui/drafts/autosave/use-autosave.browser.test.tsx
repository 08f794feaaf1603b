import { useRef } from "react"
import { afterEach, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { mounted } from "../../form/testing/mounted"
import { SaveState } from "./save-state"
import { useAutosave } from "./use-autosave"

type Written = { words: string; leaving: boolean }

/** Words that save themselves; each write is answered by `answer`. */
const Words = ({ written, answer }: { written: Written[]; answer: () => Promise<unknown> }) => {
  const words = useRef("")
  const autosave = useAutosave((leaving) => {
    written.push({ words: words.current, leaving })
    return answer()
  })
  return (
    <>
      <textarea
        aria-label="Words"
        onChange={({ target }) => {
          words.current = target.value
          autosave.save()
        }}
      />
      <SaveState state={autosave.state} />
    </>
  )
}

let remove: () => void = () => undefined
afterEach(() => remove())

const aPage = async (answer: () => Promise<unknown> = async () => undefined) => {
  const written: Written[] = []
  const shown = mounted(<Words written={written} answer={answer} />)
  remove = shown.remove
  const words = page.getByLabelText("Words")
  return { written, words, remove: shown.remove, state: page.getByRole("status") }
}

const hide = (isHidden: boolean) => {
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => (isHidden ? "hidden" : "visible"),
  })
  document.dispatchEvent(new Event("visibilitychange"))
}
afterEach(() => hide(false))

it("writes by itself after a moment of quiet, once, and says so", async () => {
  const { written, words, state } = await aPage()
  await userEvent.fill(words, "We are")
  await userEvent.fill(words, "We are quiet.")
  expect(written).toEqual([])
  await expect.element(state).toHaveTextContent("Saved")
  expect(written).toEqual([{ words: "We are quiet.", leaving: false }])
})

it.each([
  ["the page is left", () => dispatchEvent(new PageTransitionEvent("pagehide"))],
  ["the page is hidden, as a phone does with it", () => hide(true)],
])("writes the last words at once, in a way that outlives the page, when %s", async (_, leaves) => {
  const { written, words } = await aPage()
  await userEvent.fill(words, "The last words.")
  leaves()
  expect(written).toEqual([{ words: "The last words.", leaving: true }])
  leaves()
  expect(written).toHaveLength(1)
})

it("writes the last words when one goes to another page of ours", async () => {
  const { written, words, remove: goOn } = await aPage()
  await userEvent.fill(words, "The last words.")
  goOn()
  remove = () => undefined
  await expect.poll(() => written).toEqual([{ words: "The last words.", leaving: true }])
})

it("writes nothing when nothing changed, and nothing when the page comes back", async () => {
  const { written } = await aPage()
  dispatchEvent(new PageTransitionEvent("pagehide"))
  hide(true)
  hide(false)
  expect(written).toEqual([])
})

it("says that it is offline, keeps the words, and writes them the moment the connection is back", async () => {
  let isOffline = true
  const { written, words, state } = await aPage(async () => {
    if (isOffline) throw new TypeError("Failed to fetch")
  })
  await userEvent.fill(words, "Kept here.")
  await expect.element(state).toHaveTextContent("Offline. Kept here, saved when you are back.")
  isOffline = false
  const before = written.length
  dispatchEvent(new Event("online"))
  expect(written.length).toBe(before + 1)
  await expect.element(state).toHaveTextContent("Saved")
  expect(written.at(-1)?.words).toBe("Kept here.")
})
