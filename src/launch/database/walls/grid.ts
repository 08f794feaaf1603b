import type pg from "pg"

/** Somebody who asks the database, by a scope that is signed as theirs. */
export type Asker = Readonly<{ name: string; scope: string }>

/** A table behind a wall: rows that somebody might want to add, and the columns that the app's role may write at all. */
export type Walled = Readonly<{
  name: string
  rows: readonly string[]
  insert: readonly string[]
  update: readonly string[]
}>

/** How many rows of each are tried to be added once more. */
const samples = 12

const app = "attune_app"

export const walledTables = async (owner: pg.Client): Promise<Walled[]> => {
  const { rows } = await owner.query<{ name: string; insert: string[] | null; update: string[] | null }>(
    `SELECT c.relname AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE has_column_privilege('${app}', c.oid, a.attnum, 'INSERT')) AS insert,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE has_column_privilege('${app}', c.oid, a.attnum, 'UPDATE')) AS update
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
      GROUP BY c.relname ORDER BY c.relname`,
  )
  const tables: Walled[] = []
  for (const { name, insert, update } of rows) {
    const found = await owner.query<{ row: string }>(
      `SELECT row FROM (SELECT to_jsonb(t)::text AS row, row_number() OVER (ORDER BY ctid) AS nth, count(*) OVER () AS all FROM public.${name} t) r
        WHERE nth % greatest(1, r.all / ${samples}) = 0 ORDER BY nth LIMIT ${samples}`,
    )
    tables.push({ name, rows: found.rows.map(({ row }) => row), insert: insert ?? [], update: update ?? [] })
  }
  return tables
}

/** Counts what one statement touches, and takes it back. What fails after the wall has let it through is told by its code. */
const counted = (verb: string, statement: string) => `
  BEGIN
    ${statement};
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched > 0 THEN said := said || ' ${verb} ' || touched; END IF;
    RAISE EXCEPTION USING ERRCODE = 'PT000';
  EXCEPTION WHEN SQLSTATE 'PT000' OR insufficient_privilege THEN NULL;
    WHEN OTHERS THEN said := said || ' ${verb} until ' || SQLSTATE;
  END;`

/** Without WHERE and RETURNING, changing and removing need no right to read: the policies of their own verb stand alone. */
const probe = ({ name, insert, update }: Walled) => {
  const added = `INSERT INTO public.${name} (${insert.join(", ")})
        SELECT ${insert.join(", ")} FROM jsonb_populate_record(NULL::public.${name}, sample);`
  return `
  DO $probe$
  DECLARE said text := ''; touched int := 0; added int := 0; sample jsonb;
  BEGIN
    ${counted("reads", `PERFORM FROM public.${name}`)}
    ${update.length > 0 ? counted("locks", `PERFORM FROM public.${name} FOR UPDATE`) : ""}
    ${update.length > 0 ? counted("changes", `UPDATE public.${name} SET ${update.at(-1)} = DEFAULT`) : ""}
    ${counted("removes", `DELETE FROM public.${name}`)}
    FOR sample IN SELECT jsonb_array_elements(current_setting('probe.rows')::jsonb) LOOP
      BEGIN
        ${insert.length > 0 ? added : "RAISE insufficient_privilege;"}
        RAISE EXCEPTION USING ERRCODE = 'PT000';
      EXCEPTION WHEN insufficient_privilege THEN NULL; WHEN OTHERS THEN added := added + 1;
      END;
    END LOOP;
    PERFORM set_config('probe.said', ltrim(said || CASE WHEN added > 0 THEN ' adds ' || added ELSE '' END), true);
  END $probe$`
}

/** What an asker may do with a table, in words such as "reads 4 locks 4 changes 4 adds 2". Runs in a superuser's transaction and leaves nothing behind. */
export const mayDo = async (owner: pg.Client, role: string, table: Walled, { scope }: Asker): Promise<string> => {
  // One round trip: without values, several statements may travel together.
  await owner.query(`
    SELECT set_config('probe.rows', $rows$[${table.rows.join(",")}]$rows$, true), set_config('app.scope', '${scope}', true);
    SET LOCAL ROLE ${role}; ${probe(table)}; RESET ROLE`)
  const { rows } = await owner.query<{ said: string }>("SELECT current_setting('probe.said') AS said")
  return rows[0]?.said ?? ""
}
