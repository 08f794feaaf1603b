import { afterEach, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import { mounted } from "../form/testing/mounted"
import { Runner, StepActions } from "./runner"
import { useSending } from "./use-sending"
import { useSteps } from "./use-steps"

const steps = ["place", "words", "send"] as const

type Given = {
  state?: "saved" | "offline"
  saveAll?: () => Promise<void>
  submit?: () => Promise<unknown>
  onSent?: () => void
  isChoosing?: boolean
}

const resolved = async () => undefined
const nothing = () => undefined

const Practice = ({ state = "saved", saveAll = resolved, submit = resolved, onSent = nothing, isChoosing }: Given) => {
  const { at, step, go } = useSteps(steps, "place")
  const sending = useSending({ saveAll, submit, onSent, hasChoices: () => isChoosing ?? false, onRefused: nothing })
  const isLast = at === steps.length - 1
  return (
    <Runner
      at={at}
      steps={steps.length}
      pauseHref="/today"
      helpHref="/help"
      saving={{ state, flush: nothing }}
      failure={sending.failure}
      onRetry={() => void sending.send()}
      choices={[]}
      next={{
        words: isLast ? "Send" : "Next",
        onPress: () => (isLast ? void sending.send() : go(steps[at + 1] ?? "send")),
        isPending: sending.isSending,
      }}
    >
      <h1>{`At ${step}`}</h1>
      <StepActions onBack={at > 0 ? () => history.back() : null} />
    </Runner>
  )
}

let remove: () => void = () => undefined
afterEach(() => {
  remove()
  history.replaceState(null, "", location.pathname + location.search)
})
const aPractice = (given: Given = {}) => {
  const shown = mounted(<Practice {...given} />)
  remove = shown.remove
}
const press = (name: string) => userEvent.click(page.getByRole("button", { name }))
const title = page.getByRole("heading", { level: 1 })

it("goes on and back one step at a time, by its own way back and by the browser’s", async () => {
  aPractice()
  await expect.element(title).toHaveTextContent("At place")
  await press("Next")
  await expect.element(title).toHaveTextContent("At words")
  await press("Next")
  await expect.element(title).toHaveTextContent("At send")
  await press("Back")
  await expect.element(title).toHaveTextContent("At words")
  history.back()
  await expect.element(title).toHaveTextContent("At place")
})

it("comes back after a reload to the step that was shown", async () => {
  history.replaceState(null, "", "#words")
  aPractice()
  await expect.element(title).toHaveTextContent("At words")
})

it("sends once when it is tapped twice in one instant, and only after everything is saved", async () => {
  const done: string[] = []
  history.replaceState(null, "", "#send")
  aPractice({
    saveAll: async () => void done.push("saved"),
    submit: async () => void done.push("submitted"),
    onSent: () => void done.push("sent"),
  })
  await expect.element(title).toHaveTextContent("At send")
  const button = page.getByRole("button", { name: "Send" }).element() as HTMLButtonElement
  button.click()
  button.click()
  await expect.poll(() => done.includes("sent")).toBe(true)
  expect(done).toEqual(["saved", "submitted", "sent"])
})

it("sends nothing while a version waits to be chosen, nor what could not be saved, and says why", async () => {
  let submitted = 0
  const submit = async () => {
    submitted += 1
  }
  history.replaceState(null, "", "#send")
  aPractice({ submit, isChoosing: true })
  await press("Send")
  remove()
  history.replaceState(null, "", "#send")
  aPractice({ submit, saveAll: () => Promise.reject(new TypeError("Failed to fetch")) })
  await press("Send")
  await expect.element(page.getByText("We could not reach the server.")).toBeVisible()
  expect(submitted).toBe(0)
  await expect.element(page.getByRole("button", { name: "Send" })).not.toHaveAttribute("aria-disabled")
})

it("says when words are not saved yet, and lets nobody pause past that", async () => {
  aPractice({ state: "offline" })
  const pause = page.getByRole("link", { name: "Pause" })
  await expect.element(pause).not.toHaveAttribute("href", "/today")
  const href = pause.element().getAttribute("href") ?? ""
  expect(document.querySelector(href)).not.toBeNull()
})
