import { zodResolver } from "@hookform/resolvers/zod"
import { createFormControl } from "react-hook-form"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { fieldErrors, followMending } from "./field-errors"

describe("the list of what needs another look", () => {
  it("names nested answers with dots, in the order of the form", () => {
    const errors = {
      name: { type: "too_small", message: "Please write a name." },
      members: [undefined, { email: { type: "invalid_format", message: "Please check the address." } }],
    }
    expect(fieldErrors(errors)).toEqual([
      { name: "name", words: "Please write a name." },
      { name: "members.1.email", words: "Please check the address." },
    ])
  })

  it("takes the sentence about a list as a whole", () => {
    expect(fieldErrors({ days: { root: { type: "too_small", message: "Please choose a day." } } })).toEqual([
      { name: "days", words: "Please choose a day." },
    ])
  })

  it("is empty when there is nothing to correct", () => {
    expect(fieldErrors({})).toEqual([])
  })
})

const time = z.object({ start: z.number(), end: z.number() }).refine(({ start, end }) => start < end, {
  error: "The end is later.",
  path: ["end"],
})
const week = z.object({
  note: z.string().min(1, "Please write something."),
  hours: z
    .array(time)
    .refine(([a, b]) => !a || !b || a.end <= b.start || b.end <= a.start, "Two of these times overlap."),
})
type Week = z.input<typeof week>

/** A form that was sent once with these answers. */
const sent = async (defaultValues: Week) => {
  const form = createFormControl<Week>({ resolver: zodResolver(week), defaultValues })
  form.control._names.array.add("hours")
  const fields = ["note", ...defaultValues.hours.flatMap((_, n) => [`hours.${n}.start`, `hours.${n}.end`])]
  const registered = new Map(fields.map((name) => [name, form.register(name as "note")]))
  const end = followMending(form)
  await form.handleSubmit(() => undefined)()
  const change = async (name: string, value: unknown) => {
    await registered.get(name)?.onChange({ target: { name, value }, type: "change" })
    await new Promise((settled) => setImmediate(settled))
  }
  const says = () => fieldErrors(form.control._formState.errors).map(({ name, words }) => `${name}: ${words}`)
  return { form, change, says, end }
}

describe("an error that was mended", () => {
  it("goes when the other of the two fields is changed", async () => {
    const { change, says } = await sent({ note: "x", hours: [{ start: 600, end: 540 }] })
    expect(says()).toEqual(["hours.0.end: The end is later."])
    await change("hours.0.start", 480)
    expect(says()).toEqual([])
  })

  it("goes when either of two times that overlap is changed, and stays while they do", async () => {
    const hours = [
      { start: 540, end: 720 },
      { start: 600, end: 780 },
    ]
    const { change, says } = await sent({ note: "x", hours })
    expect(says()).toEqual(["hours: Two of these times overlap."])
    await change("hours.1.start", 660)
    expect(says()).toEqual(["hours: Two of these times overlap."])
    await change("hours.0.end", 600)
    expect(says()).toEqual([])
  })

  it("takes with it neither what is still wrong elsewhere nor what the server said", async () => {
    const { form, change, says } = await sent({ note: "", hours: [{ start: 600, end: 540 }] })
    form.setError("hours.0.start", { type: "server", message: "This was just taken." })
    await change("hours.0.end", 660)
    expect(says()).toEqual(["note: Please write something.", "hours.0.start: This was just taken."])
  })
})
