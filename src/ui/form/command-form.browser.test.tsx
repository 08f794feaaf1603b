import { TRPCClientError } from "@trpc/client"
import { afterEach, expect, it } from "vitest"
import { page, userEvent } from "vitest/browser"
import * as z from "zod/mini"
import { FormTextField } from "./bound/text-field"
import { CommandForm } from "./command-form"
import { SubmitButton } from "./submit-button"
import { mounted } from "./testing/mounted"
import { useCommandForm } from "./use-command-form"

const schema = z.object({
  name: z.string().check(z.minLength(1, "Please write a name.")),
  email: z.string().check(z.minLength(1, "Please write an address.")),
})
type Given = z.input<typeof schema>

const Form = ({ submit }: { submit: (given: Given) => Promise<unknown> }) => {
  const form = useCommandForm({
    schema: async () => schema,
    defaultValues: { name: "", email: "" },
    submit,
  })
  return (
    <CommandForm form={form}>
      <FormTextField name="name" label="Name" />
      <FormTextField name="email" label="E-mail" />
      <SubmitButton>Send</SubmitButton>
    </CommandForm>
  )
}

const refused = (data: object) =>
  new TRPCClientError("refused", { result: { error: { code: -32000, message: "refused", data } } })

let remove: () => void = () => undefined
afterEach(() => remove())

const aForm = async (submit: (given: Given) => Promise<unknown>) => {
  const form = mounted(<Form submit={submit} />)
  remove = form.remove
  const name = page.getByLabelText("Name")
  const email = page.getByLabelText("E-mail")
  return { ...form, name, email, send: page.getByRole("button", { name: "Send" }) }
}

it("says what was refused at its field, moves there, and keeps what was typed", async () => {
  const says = "We know this address already."
  const { name, email, send, refreshes } = await aForm(() =>
    Promise.reject(refused({ refusal: { code: "KNOWN", says, field: "email" } })),
  )
  await userEvent.fill(name, "Marit")
  await userEvent.fill(email, "marit@example.org")
  await userEvent.click(send)
  await expect.element(email).toHaveAccessibleDescription(expect.stringContaining(says))
  await expect.element(email).toHaveFocus()
  await expect.element(name).not.toBeInvalid()
  await expect.element(email).toHaveValue("marit@example.org")
  expect(refreshes()).toBe(1)
  // It stays until that field is changed, and no longer.
  await userEvent.fill(name, "Marit S")
  await expect.element(email).toBeInvalid()
})

it("says each thing that the server found wrong at its own field", async () => {
  const fields = { name: "This is too long.", email: "This is no address." }
  const { name, email, send } = await aForm(() => Promise.reject(refused({ refusal: null, fields })))
  await userEvent.fill(name, "Marit")
  await userEvent.fill(email, "marit")
  await userEvent.click(send)
  await expect.element(name).toHaveAccessibleDescription(expect.stringContaining(fields.name))
  await expect.element(email).toHaveAccessibleDescription(expect.stringContaining(fields.email))
})

it("says above the form what is about no field of it", async () => {
  const says = "This practice has ended."
  const { email, name, send } = await aForm(() =>
    Promise.reject(refused({ refusal: { code: "ENDED", says, field: "nowhere" } })),
  )
  await userEvent.fill(name, "Marit")
  await userEvent.fill(email, "marit@example.org")
  await userEvent.click(send)
  await expect.element(page.getByRole("alert")).toHaveTextContent(says)
  await expect.element(email).not.toBeInvalid()
})

it("sends nothing that its own checks refuse, and says why at the field", async () => {
  let sent = 0
  const { name, email, send } = await aForm(async () => {
    sent += 1
  })
  await userEvent.fill(name, "Marit")
  await userEvent.click(send)
  await expect.element(email).toHaveAccessibleDescription(expect.stringContaining("Please write an address."))
  await expect.element(email).toHaveFocus()
  expect(sent).toBe(0)
})

it("sends once when it is tapped twice in one instant, and twice when it is sent again later", async () => {
  let sent = 0
  let answer: () => void = () => undefined
  const { name, email, send } = await aForm(
    () =>
      new Promise<void>((resolve) => {
        sent += 1
        answer = resolve
      }),
  )
  await userEvent.fill(name, "Marit")
  await userEvent.fill(email, "marit@example.org")
  const button = send.element() as HTMLButtonElement
  button.click()
  button.click()
  await expect.poll(() => sent).toBe(1)
  button.click()
  await userEvent.type(email, "{Enter}")
  expect(sent).toBe(1)
  answer()
  await expect.element(send).not.toHaveAttribute("aria-disabled")
  expect(sent).toBe(1)
  await userEvent.click(send)
  await expect.poll(() => sent).toBe(2)
})
