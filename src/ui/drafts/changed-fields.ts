type Values = Readonly<Record<string, unknown>>

const text = (value: unknown) => JSON.stringify(value)

/** The fields that differ from what the form began with. */
export const changedFields = (values: Values, start: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => text(value) !== text(start[name])))

const isLike = (value: unknown, other: unknown) =>
  Array.isArray(value) === Array.isArray(other) &&
  (typeof value === "object") === (typeof other === "object" && other !== null)

/** The form as it began with the changed fields put in; a field that the form has no more, or has otherwise now, is left out. */
export const withChanged = (start: Values, changed: Values): Values => ({
  ...start,
  ...Object.fromEntries(
    Object.entries(changed).filter(
      ([name, value]) => name in start && (start[name] === null || value === null || isLike(value, start[name])),
    ),
  ),
})

/** What was typed, in the order of the fields: the texts whose field has one of these names, at whatever depth. */
export const typedTexts = (value: unknown, textFields: ReadonlySet<string>, name = ""): string[] => {
  if (typeof value === "string") return textFields.has(name) && value.trim() !== "" ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => typedTexts(one, textFields, name))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => typedTexts(one, textFields, inner))
}
