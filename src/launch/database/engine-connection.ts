import type pg from "pg"

const answer = <T>(value: T) => ({ ok: true, value })

/** Prisma's numbers for what a column holds, by PostgreSQL's own numbers; what is not named here is read as text. */
const kinds: Record<number, number> = {
  16: 5, // boolean
  18: 6, // "char", of the catalogues
  20: 1, // bigint
  21: 0, // smallint
  23: 0, // integer
  26: 1, // oid
  1000: 69, // boolean[]
  1003: 71, // name[]
  1005: 64, // smallint[]
  1007: 64, // integer[]
  1009: 71, // text[]
}
const text = 7
const bigint = 1

type Question = { sql: string; args: unknown[] }
type Ask = (question: Question) => Promise<unknown>

/** The shape in which Prisma's engine wants a connection. It only reads: whatever would write is refused. */
const connectionThat = (ask: Ask) => {
  const refuse = () => Promise.reject(new Error("A comparison of schemas changes no database."))
  const connection = {
    provider: "postgres",
    adapterName: "attune",
    errorRegistry: { consumeError: () => undefined },
    getConnectionInfo: () => answer({ schemaName: "public", supportsRelationJoins: true }),
    queryRaw: async (question: Question) => answer(await ask(question)),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => answer(undefined),
  }
  const connect = async () => answer(connection)
  return { ...connection, connect, connectToShadowDb: connect }
}

/** Leads nowhere, for comparing two texts: it answers only the engine's first question, which server this is. */
export const noDatabase = connectionThat(async () => ({
  columnNames: ["exists", "version", "numeric_version"],
  columnTypes: [kinds[16], text, kinds[23]],
  rows: [[true, "PostgreSQL 18.4", 180_004]],
}))

export const connectionOver = (client: pg.Client) =>
  connectionThat(async ({ sql, args }) => {
    const { fields, rows } = await client.query<unknown[], unknown[]>({ text: sql, values: args, rowMode: "array" })
    const columnTypes = fields.map(({ dataTypeID }) => kinds[dataTypeID] ?? text)
    const asText = (value: unknown, index: number) =>
      columnTypes[index] === bigint && value !== null ? String(value) : value
    return { columnNames: fields.map(({ name }) => name), columnTypes, rows: rows.map((row) => row.map(asText)) }
  })
