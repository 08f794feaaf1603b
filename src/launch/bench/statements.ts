import { open } from "node:fs/promises"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { webApplication } from "../stack/parts.ts"

const mark = "attune-bench|"
const repeats = 3

const told = async (owner: pg.Client, ...settings: string[]) => {
  for (const setting of settings) await owner.query(`ALTER SYSTEM ${setting}`)
  await owner.query("SELECT pg_reload_conf()")
  // Every session reads its settings again before its next statement; the signal takes a moment.
  await wait(500)
}

const readFrom = async (path: string, position: number) => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - position), 0, size - position, position)
    return { text: buffer.toString("utf8", 0, bytesRead), end: position + bytesRead }
  } finally {
    await file.close()
  }
}

const statementsIn = (log: string) =>
  log
    .split("\n")
    .filter((line) => line.startsWith(`${mark}${webApplication}|`) && /LOG:\s+(statement|execute [^:]*):/.test(line))

export type Counter = Readonly<{
  /** The statements that one request of this kind needs, BEGIN and COMMIT among them. */
  count: (askOnce: (n: number) => Promise<unknown>) => Promise<readonly string[]>
  close: () => Promise<void>
}>

/**
 * Has the server itself write down every statement of the web. Of several counts the smallest is taken: a health check in
 * between may add one, and nothing takes one away.
 */
export const statementCounter = async (ownerUrl: string): Promise<Counter> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ data_directory: string }>("SHOW data_directory")
  const log = join(dirname(rows[0]?.data_directory ?? ""), "log")
  await told(owner, `SET log_line_prefix = '${mark}%a|'`, "SET log_statement = 'all'")
  let position = (await readFrom(log, 0)).end
  return {
    count: async (askOnce) => {
      let fewest: string[] | null = null
      for (let n = 1; n <= repeats; n += 1) {
        position = (await readFrom(log, position)).end
        await askOnce(n)
        await wait(50)
        const { text, end } = await readFrom(log, position)
        position = end
        const found = statementsIn(text)
        if (!fewest || found.length < fewest.length) fewest = found
      }
      return fewest ?? []
    },
    close: async () => {
      await told(owner, "RESET log_statement", "RESET log_line_prefix")
      await owner.end()
    },
  }
}
