/**
 * The tables whose rows belong to no workspace; every other table is distributed by `workspace_id`, its first key column.
 * A distributed PostgreSQL (Citus and its like) keeps the first kind whole on every node, so that rows of any workspace may
 * refer to them and their names may be unique everywhere, and the second kind whole on one.
 */
export const ofNoWorkspace = {
  /** read by all and written seldom: found by address or e-mail before any workspace is known, and referred to by tenant tables */
  everywhere: ["workspaces", "users"],
  /** nothing of a workspace refers to them */
  onOneNode: [
    "sessions",
    "sign_in_links",
    "recovery_codes",
    "passkeys",
    "sent_mails",
    "worker_heartbeats",
    "rate_limits",
    "_prisma_migrations",
    "_attune_walls",
  ],
} as const
