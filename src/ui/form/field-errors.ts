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
