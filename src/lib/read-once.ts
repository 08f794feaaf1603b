import type { ZodMiniType } from "zod/mini"

const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** What never changes once it is stored, such as a version of an exercise or a form. */
type Stored = Readonly<{ id: string; content: unknown }>

/**
 * Reads stored JSON by its schema, once in the life of the process while there is room for it: what comes with every request is
 * not checked with every request. Requests share the result, so it cannot be changed.
 */
export const readOnce = <Output>(schema: ZodMiniType<Output>, most = 500) => {
  const read = new Map<string, Output>()
  return ({ id, content }: Stored): Output => {
    const before = read.get(id)
    if (before !== undefined) return before
    const output = frozen(schema.parse(content))
    const [oldest] = read.keys()
    if (read.size >= most && oldest !== undefined) read.delete(oldest)
    read.set(id, output)
    return output
  }
}
