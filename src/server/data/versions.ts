import { Prisma } from "@/generated/prisma/client"
import type { Writing } from "@/lib/versions"

// Drafts are written from several pages at once: two windows, two devices, one of them offline for an hour. No clock decides
// whose words stay. Versions are stored as jsonb, [{writer, sequence, value}], and decided on in the one statement that writes.

/** Of the versions in `stored`, those that the written one does not replace: its page has not seen them, and they say something else. */
export const unreplaced = (stored: Prisma.Sql, { writer, replaces }: Writing, written: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(jsonb_agg(version ORDER BY place), '[]')
     FROM jsonb_array_elements(${stored}) WITH ORDINALITY AS kept_one (version, place)
    WHERE version ->> 'writer' <> ${writer} AND version -> 'value' IS DISTINCT FROM ${written}
      AND NOT ${JSON.stringify(replaces)}::jsonb @> jsonb_build_array(version - 'value'))`

/** Whether `stored` holds a later write of the same page already, which carries what this one carries. */
export const isOvertaken = (stored: Prisma.Sql, { writer, sequence }: Writing) => Prisma.sql`
  EXISTS (SELECT FROM jsonb_array_elements(${stored}) AS version
           WHERE version ->> 'writer' = ${writer} AND (version -> 'sequence')::bigint >= ${sequence})`
