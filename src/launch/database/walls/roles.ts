import pg from "pg"

/** Owns tables and definer functions; nobody signs in as it. */
export const keeper = "attune_keeper"
/** The wall files grant to the first what every process may do, and to the second what only the worker does. */
const appGroup = "attune_app"
const workerGroup = "attune_worker"

const groups = [keeper, appGroup, workerGroup]

/** The queue's tables belong to the worker's group, as the queue's own library wants it. */
const queueSchema = "graphile_worker"

const makeGroups = async (client: pg.Client) => {
  for (const group of groups)
    await client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${group}') THEN
        CREATE ROLE ${group} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      END IF;
      IF NOT pg_has_role(current_user, '${group}', 'SET') THEN EXECUTE format('GRANT ${group} TO %I', current_user); END IF;
    END $$`)
  // app.enqueue is the keeper's, and adds a job to the queue.
  await client.query(`GRANT ${workerGroup} TO ${keeper}`)
}

/** Hands everything of ours in a schema to a role, whoever made it. */
const handOver = (schema: string, role: string) => `
  DO $$
  DECLARE
    statement text;
  BEGIN
    FOR statement IN
      SELECT format('ALTER SCHEMA %I OWNER TO ${role}', nspname) FROM pg_namespace
       WHERE nspname = '${schema}' AND nspname <> 'public' AND nspowner <> '${role}'::regrole
      UNION ALL
      SELECT format('ALTER %s %s OWNER TO ${role}', CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass)
        FROM pg_class c WHERE relnamespace = to_regnamespace('${schema}') AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> '${role}'::regrole
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('e', 'a', 'i'))
      UNION ALL
      SELECT format('ALTER ROUTINE %s OWNER TO ${role}', p.oid::regprocedure)
        FROM pg_proc p WHERE pronamespace = to_regnamespace('${schema}') AND proowner <> '${role}'::regrole
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
      UNION ALL
      SELECT format('ALTER TYPE %s OWNER TO ${role}', t.oid::regtype)
        FROM pg_type t WHERE typnamespace = to_regnamespace('${schema}') AND typowner <> '${role}'::regrole AND typelem = 0
         AND (typtype = 'e' OR typrelid IN (SELECT oid FROM pg_class WHERE relkind = 'c'))
         AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    LOOP EXECUTE statement; END LOOP;
  END $$`

/** Nobody makes anything there unless it is granted: a temporary table could stand in the way of a definer function's own. */
export const closeToAll = (database: string) => `REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC`

/** The name of this database, as a statement writes it. */
const databaseHere = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query<{ name: string }>("SELECT quote_ident(current_database()) AS name")
  return rows[0]?.name ?? ""
}

/**
 * Makes the roles that everything belongs to, and lets them make things in this database while it is migrated. Nobody else may.
 */
export const openForKeeper = async (client: pg.Client): Promise<void> => {
  await makeGroups(client)
  const database = await databaseHere(client)
  await client.query(closeToAll(database))
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`)
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${keeper}, ${workerGroup}`)
  await client.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${keeper}`)
  await client.query(handOver("public", keeper))
  await client.query(handOver("app", keeper))
  await client.query(handOver(queueSchema, workerGroup))
}

export const closeAfterKeeper = async (client: pg.Client): Promise<void> => {
  await client.query(`REVOKE CREATE ON DATABASE ${await databaseHere(client)} FROM ${workerGroup}`)
}

/** The same address, where every statement is the queue's owner's. */
export const asQueueOwner = (url: string): string => {
  const address = new URL(url)
  address.searchParams.set("options", `-c role=${workerGroup}`)
  return address.href
}

/** PostgreSQL's log tells that a statement failed, and nothing of what people wrote in it; nor what was written, if it should tell of all. */
export const quietLog = [
  "log_error_verbosity=terse",
  "log_parameter_max_length_on_error=0",
  "log_parameter_max_length=0",
]

/** Only a superuser may settle what is logged; where no superuser migrates, the server's own settings have to say it (README.md). */
const settleLog = async (client: pg.Client, role: string) => {
  const { rows } = await client.query<{ settings: string[] }>(
    "SELECT setconfig AS settings FROM pg_db_role_setting WHERE setrole = $1::regrole AND setdatabase = 0",
    [role],
  )
  for (const setting of quietLog.filter((one) => !rows[0]?.settings.includes(one)))
    await client.query(`ALTER ROLE ${role} SET ${setting}`).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError && error.code === "42501")) throw error
    })
}

type Login = Readonly<{ url: string; variable: string; groups: readonly string[] }>

const settleLogin = async (client: pg.Client, { url, variable, groups }: Login) => {
  const { username, password } = new URL(url)
  const role = decodeURIComponent(username)
  const found = await client.query<{ above: boolean }>(
    "SELECT rolsuper OR rolbypassrls OR rolcreaterole AS above FROM pg_roles WHERE rolname = $1",
    [role],
  )
  if (found.rows[0]?.above)
    throw new Error(
      `${variable} signs in as "${role}", which may bypass row-level security. Give it a role of its own.`,
    )
  const name = pg.escapeIdentifier(role)
  if (!found.rows[0]) {
    const secret = pg.escapeLiteral(decodeURIComponent(password))
    await client.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${secret}`)
  }
  await client.query(`GRANT ${groups.join(", ")} TO ${name}`)
  await settleLog(client, name)
}

/** Makes sure that web and worker can sign in, each as its own role, and cannot step around row-level security. */
export const settleLogins = async (client: pg.Client, urls: { appUrl: string; workerUrl: string }): Promise<void> => {
  const { appUrl, workerUrl } = urls
  if (new URL(appUrl).username === new URL(workerUrl).username)
    throw new Error("DATABASE_URL and DATABASE_WORKER_URL sign in as the same role. Give the worker a role of its own.")
  await settleLogin(client, { url: appUrl, variable: "DATABASE_URL", groups: [appGroup] })
  await settleLogin(client, { url: workerUrl, variable: "DATABASE_WORKER_URL", groups: [appGroup, workerGroup] })
}
