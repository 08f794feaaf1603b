import type pg from "pg"

type Column = Readonly<{ name: string; type: string; optional: boolean; labels: string[] | null }>
type Tables = ReadonlyMap<string, readonly Column[]>

const tenantTables = async (owner: pg.Client): Promise<Tables> => {
  const { rows } = await owner.query<{ table: string; columns: Column[] }>(
    `SELECT c.relname AS table,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'optional', NOT a.attnotnull,
              'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = a.atttypid))) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND (c.relname = 'workspaces' OR EXISTS (SELECT FROM pg_attribute w WHERE w.attrelid = c.oid AND w.attname = 'workspace_id'))
      GROUP BY c.relname ORDER BY c.relname`,
  )
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

const plain = (type: string, now: Date): string => {
  if (type.startsWith("timestamp")) return now.toISOString()
  if (type === "date") return now.toISOString().slice(0, 10)
  if (type === "jsonb") return "{}"
  if (type === "boolean") return "false"
  return /int|numeric/.test(type) ? "1" : ""
}

/** SQL for a column of which nothing is known but its name and type. */
const valueFor = (
  tables: Tables,
  table: string,
  column: Column,
  about: Readonly<{ person: string; nth: number; now: Date }>,
) => {
  const { name, type, optional, labels } = column
  const own = `md5('${table} ${name} ${about.nth}')`
  if (/^(client|staff|author|reader)_id$/.test(name)) return `'${about.person}'`
  const parent = name.replace(/_id$/, "s")
  if (type === "uuid" && tables.get(parent)?.some((one) => one.name === "id"))
    return `(SELECT id FROM public.${parent} ORDER BY id OFFSET ${about.nth} % (SELECT count(*) FROM public.${parent}) LIMIT 1)`
  if (optional) return "NULL"
  if (type === "uuid") return `${own}::uuid`
  if (labels) return `'${labels[0]}'`
  return type === "text" ? own : `'${plain(type, about.now)}'`
}

/**
 * Writes into each table of a workspace that is still empty one row about each of these people: a wall that nothing stands behind
 * could not be leaned against. The connection checks no foreign keys.
 */
export const fillTheEmpty = async (
  owner: pg.Client,
  workspaceId: string,
  people: readonly string[],
  now: Date,
): Promise<void> => {
  const tables = await tenantTables(owner)
  for (const [table, columns] of tables) {
    const { rows } = await owner.query(`SELECT FROM public.${table} LIMIT 1`)
    if (rows.length > 0) continue
    for (const [nth, person] of people.entries()) {
      const values = columns.map((column) =>
        column.name === "workspace_id" ? `'${workspaceId}'` : valueFor(tables, table, column, { person, nth, now }),
      )
      await owner.query(
        `INSERT INTO public.${table} (${columns.map(({ name }) => `"${name}"`).join(", ")}) VALUES (${values.join(", ")})`,
      )
    }
  }
}

/** One more row of a table, like one that is there but for these columns. */
export const addLike = (owner: pg.Client, table: string, where: string, columns: Readonly<Record<string, unknown>>) =>
  owner.query(
    `INSERT INTO public.${table} SELECT (jsonb_populate_record(t, $1::jsonb)).*
       FROM public.${table} t WHERE ctid = (SELECT min(ctid) FROM public.${table} WHERE ${where})`,
    [JSON.stringify(columns)],
  )

/** Another workspace with the very same rows: what looks at no workspace shows them twice. */
export const copyToAnother = async (owner: pg.Client, workspaceId: string, another: string): Promise<void> => {
  for (const [table, columns] of await tenantTables(owner)) {
    const tenant = table === "workspaces" ? "id" : "workspace_id"
    const names = columns.map(({ name }) => `"${name}"`).join(", ")
    await owner.query(
      `INSERT INTO public.${table} (${names}) SELECT ${names} FROM (
         SELECT (jsonb_populate_record(t, jsonb_build_object('${tenant}', $2::text, 'slug', 'another'))).*
           FROM public.${table} t WHERE ${tenant} = $1) copies
       ON CONFLICT DO NOTHING`,
      [workspaceId, another],
    )
  }
}
