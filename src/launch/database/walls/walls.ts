import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { checksumOf, explain } from "../migrations.ts"
import { type Patience, patiently } from "../patience.ts"

type Wall = { name: string; sql: string; checksum: string; after: string[] }

/** The ground's file, which all others lean on. */
const ground = "server.sql"

const read = (folder: string, name: string): Wall => {
  const sql = readFileSync(join(folder, name), "utf8")
  const named = [...sql.matchAll(/^-- attune: after (\w+)[ \t]*$/gm)].map(([, room]) => `${room}.sql`)
  return { name, sql, checksum: checksumOf(sql), after: name === ground ? [] : [ground, ...named] }
}

/** The wall files, the ground's first, each after those it names with `-- attune: after <room>`. */
export const wallsIn = (folder: string): Wall[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".sql")) : []
  const waiting = names.sort().map((name) => read(folder, name))
  const placed: Wall[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after.every((name) => placed.some((one) => one.name === name)))
    const [wall] = waiting.splice(next, next < 0 ? 0 : 1)
    if (!wall)
      throw new Error(
        `These wall files wait for one that is missing, or for each other: ${waiting.map(({ name }) => name).join(", ")}.`,
      )
    placed.push(wall)
  }
  return placed
}

/** Only the migrating role ever reads or writes it. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _attune_walls (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`

/**
 * Takes down all that the wall files may hold: what none of them names is gone for good. Policies first, because they lean on
 * functions. Row-level security itself stays on, so a table that is in no file any more is closed and not open.
 */
const takeDown = `
  DO $$
  DECLARE
    statement text;
  BEGIN
    CREATE SCHEMA IF NOT EXISTS app;
    FOR statement IN
      SELECT format('DROP POLICY %I ON %s', polname, polrelid::regclass) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
       WHERE c.relnamespace = 'public'::regnamespace
      UNION ALL
      SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal
    LOOP EXECUTE statement; END LOOP;
    FOR statement IN
      SELECT format('DROP ROUTINE %s', p.oid::regprocedure) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE nspname = 'app'
    LOOP EXECUTE statement; END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'attune_app') THEN
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM attune_app, PUBLIC;
      REVOKE ALL ON SCHEMA app, public FROM attune_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM attune_app;
    END IF;
  END $$`

/** More files than these are counted, so that the first run too reports one short line. */
const mostNamed = 3

const putUp = async (client: pg.Client, walls: readonly Wall[]) => {
  await client.query(takeDown)
  for (const { name, sql } of walls) {
    await client.query(sql).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError)) throw error
      throw Object.assign(error, { message: `${name}: ${explain(error, sql)}` })
    })
  }
  await client.query("DELETE FROM _attune_walls")
  await client.query("INSERT INTO _attune_walls (name, checksum) SELECT * FROM unnest($1::text[], $2::text[])", [
    walls.map(({ name }) => name),
    walls.map(({ checksum }) => checksum),
  ])
}

/**
 * Makes policies, triggers, grants and the functions of the schema `app` what the wall files say, when one of these has
 * changed since. All in one transaction, so that nobody ever meets half a wall.
 */
export const applyWalls = async (
  client: pg.Client,
  { folder, patience, report }: { folder: string; patience: Patience; report: (line: string) => void },
): Promise<void> => {
  const walls = wallsIn(folder)
  await client.query(historyTable)
  const { rows } = await client.query<{ name: string; checksum: string }>("SELECT name, checksum FROM _attune_walls")
  const isKnown = ({ name, checksum }: Wall) => rows.some((row) => row.name === name && row.checksum === checksum)
  const changed = walls.filter((wall) => !isKnown(wall)).map(({ name }) => name)
  const gone = rows.filter((row) => !walls.some(({ name }) => name === row.name)).map(({ name }) => name)
  if (changed.length + gone.length === 0) return
  try {
    await patiently(client, { what: "The walls", patience }, () => putUp(client, walls))
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new Error(`The walls stay as they were: ${error.message}`, { cause: error })
  }
  const names = [...changed, ...gone]
  report(`walls applied: ${names.length > mostNamed ? `${names.length} files` : names.join(", ")}`)
}
