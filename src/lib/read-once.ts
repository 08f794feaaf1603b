import type { ZodMiniType } from "zod/mini"

const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/**
 * Reads stored JSON by its schema, and keeps what it read by the JSON's own text: what comes with every request is checked
 * once. Requests share the result, so it cannot be changed.
 */
export const readOnce = <Output>(schema: ZodMiniType<Output>, most = 200) => {
  const kept = new Map<string, Output>()
  return (stored: unknown): Output => {
    const text = JSON.stringify(stored)
    const known = kept.get(text)
    if (known !== undefined) return known
    const content = frozen(schema.parse(stored))
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
    kept.set(text, content)
    return content
  }
}
