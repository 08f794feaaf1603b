import type { FieldValues, Resolver } from "react-hook-form"
import type { ZodMiniType } from "zod/mini"

/** A command's own schema, the same object that the procedure parses with, by `import()`. */
export type LateSchema<Input extends FieldValues, Output> = () => Promise<ZodMiniType<Output, Input>>

/** The checks of a form, which come when it is touched and not with the page. */
export const lateChecks = <Input extends FieldValues, Output>(schema: LateSchema<Input, Output>) => {
  let asked: Promise<Resolver<Input> | null> | null = null
  const fetchThem = async () => {
    try {
      const [{ checksBy }, fetched] = await Promise.all([import("./checks"), schema()])
      return checksBy(fetched)
    } catch {
      // The next attempt asks again.
      asked = null
      return null
    }
  }
  const ask = () => {
    asked ??= fetchThem()
    return asked
  }
  /** Where they cannot be fetched nothing is refused here: the server checks every command by the same schema. */
  const resolver: Resolver<Input> = async (values, context, options) => {
    const checks = await ask()
    return checks ? checks(values, context, options) : { values, errors: {} }
  }
  return { ask, resolver }
}
