import pg from "pg"

/** What a database is made of, one line a thing, so that a difference reads as a sentence. */
const catalogues = {
  columns: `
    SELECT c.relname AS name,
      format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        ' default ' || pg_get_expr(d.adbin, d.adrelid),
        CASE WHEN a.attidentity <> '' THEN ' identity' WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  constraints: `
    SELECT conname AS name, format('%s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
  indexes: `
    SELECT c.relname AS name, pg_get_indexdef(c.oid) AS line
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'`,
  enums: `
    SELECT t.typname AS name, format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  rowSecurity: `
    SELECT relname AS name, format('%s: %s', relname, CASE WHEN relforcerowsecurity THEN 'forced' ELSE 'not forced' END) AS line
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity`,
  policies: `
    SELECT policyname AS name, format('%s on %s: %s for %s to %s using (%s) with check (%s)',
      policyname, tablename, permissive, cmd, roles, qual, with_check) AS line
    FROM pg_policies WHERE schemaname = 'public'`,
  triggers: `
    SELECT tgname AS name, pg_get_triggerdef(t.oid) AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal`,
  functions: `
    SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS line
    FROM pg_proc p WHERE p.pronamespace = to_regnamespace('app')`,
  // To whom what is granted, owners aside. 0 is PUBLIC.
  grants: `
    SELECT thing AS name, format('%s on %s to %s', privilege_type, thing, CASE grantee WHEN 0 THEN 'public' ELSE grantee::regrole::text END) AS line
    FROM (
      SELECT relname::text AS thing, relowner AS owner, coalesce(relacl, acldefault('r', relowner)) AS acl
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
      UNION ALL
      SELECT format('%s.%s', relname, attname), relowner, attacl
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attacl IS NOT NULL
      UNION ALL
      SELECT p.oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner))
        FROM pg_proc p WHERE pronamespace = to_regnamespace('app')
      UNION ALL
      SELECT 'schema ' || nspname, nspowner, coalesce(nspacl, acldefault('n', nspowner))
        FROM pg_namespace WHERE nspname IN ('app', 'public')
      UNION ALL
      SELECT format('new %s of %s', defaclobjtype, defaclrole::regrole), defaclrole, defaclacl FROM pg_default_acl
    ) AS things, aclexplode(acl) WHERE grantee <> owner`,
} as const

export type Kind = keyof typeof catalogues
export type Thing = { name: string; line: string }
export type Catalogue = Record<Kind, Thing[]>

/** What tables are made of; the migrations' business. */
export const tableKinds = ["columns", "constraints", "indexes", "enums"] as const satisfies Kind[]
/** Who may do what with them; the wall files' business. */
export const wallKinds = ["rowSecurity", "policies", "triggers", "functions", "grants"] as const satisfies Kind[]

/** The migrator's own tables, which no schema knows. */
const isOurs = ({ line }: Thing) => !/_prisma_migrations|_attune_walls/.test(line)

export const catalogueOf = async (url: string): Promise<Catalogue> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("SET search_path = public")
    const found: Partial<Catalogue> = {}
    for (const kind of [...tableKinds, ...wallKinds]) {
      found[kind] = (await client.query<Thing>(catalogues[kind])).rows.filter(isOurs)
    }
    return found as Catalogue
  } finally {
    await client.end()
  }
}

export const linesOf = (things: readonly Thing[]): string[] => things.map(({ line }) => line).sort()
