import { paths } from "@/lib/paths"
import { rolePermissions, type StaffPermission } from "@/server/http/permissions"
import type { Membership } from "@/server/http/session"

const needed: StaffPermission = "relationships:read"

/** Where a relationship's name leads its reader: to its page, or nowhere for those who may not open it. */
export const relationshipAddress = (reader: Pick<Membership, "kind" | "slug"> | null, id: string): string | null =>
  reader && reader.kind !== "client" && rolePermissions[reader.kind].includes(needed)
    ? paths.desk.relationship(reader.slug, id)
    : null
