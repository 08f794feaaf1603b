import { type FieldErrors, type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form"

export type FieldError = Readonly<{ name: string; words: string }>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(typeof Node !== "undefined" && value instanceof Node)

/** react-hook-form's tree of errors as a list in the order of the form, nested names joined with dots. */
export const fieldErrors = (errors: unknown, path = ""): FieldError[] => {
  if (!isObject(errors)) return []
  if (path && typeof errors.message === "string") return [{ name: path, words: errors.message }]
  return Object.entries(errors).flatMap(([key, inner]) => {
    if (key === "ref" || key === "root") return key === "root" ? fieldErrors(inner, path || "root") : []
    return fieldErrors(inner, path ? `${path}.${key}` : key)
  })
}

type Form<Input extends FieldValues> = Pick<UseFormReturn<Input>, "subscribe" | "trigger">

/** What the schema found wrong, by name. What a server said stays until its own field is changed. */
const ownErrors = (errors: FieldErrors) =>
  fieldErrors(errors)
    .map(({ name }) => name)
    .filter((name) => (get(errors, name) as { type?: unknown } | undefined)?.type !== "server")

/**
 * Lets an error go as soon as it is mended, by whichever field: two times that overlap are mended by changing either, or by
 * removing one. react-hook-form itself looks only at the field that changes.
 * @returns ends it
 */
export const followMending = <Input extends FieldValues>({ subscribe, trigger }: Form<Input>): (() => void) =>
  subscribe({
    formState: { values: true, errors: true },
    callback: ({ name, errors }) => {
      // Looking again is news too, of no one field.
      if (name === undefined) return
      const wrong = ownErrors(errors ?? {})
      if (wrong.length > 0) void trigger(wrong as FieldPath<Input>[])
    },
  })
