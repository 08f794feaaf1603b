import { z } from "zod"
import type { Turn } from "../store/turn"
import { listFields } from "./fields"
import type { FormTree } from "./form"
import { readParams } from "./params"
import { missing } from "./sandbox-error"

type Method = "GET" | "POST"

export type Route = Readonly<{
  method: Method
  pattern: RegExp
  /** Reads the parameters first, so that a malformed request changes nothing, then does what was asked. */
  prepare(params: FormTree, id: string): (turn: Turn) => object
}>

/** One endpoint: `route("POST", "/v1/refunds", refundFields, createRefund)`. `:id` stands for an id in the path. */
export function route<Schema extends z.ZodType>(
  method: Method,
  path: string,
  schema: Schema,
  run: (turn: Turn, params: z.output<Schema>, id: string) => object,
): Route {
  return {
    method,
    pattern: new RegExp(`^${path.replace(":id", "([^/]+)")}$`),
    prepare(given, id) {
      const params = readParams(schema, given)
      return (turn) => run(turn, params, id)
    },
  }
}

export const noFields = z.strictObject({})

/** The schema of a list: its own filters beside limit and cursors. */
export const listOf = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ ...listFields, ...fields })

/** The row with this id, or Stripe's 404. */
export function found<Row>(table: Map<string, Row>, kind: string, id: string, param = "id"): Row {
  const row = table.get(id)
  if (!row) throw missing(kind, id, param)
  return row
}
