import { database } from "./data/db"
import { inScope } from "./data/scope"
import { env } from "./env"
import { log } from "./log"

/**
 * Whether the role that we connect as is held back by row-level security. A role above it would make every wall a picture.
 * @throws Error with one sentence when it is not
 */
export const checkRole = async (): Promise<void> => {
  const [role] = await database().$queryRaw<{ name: string; above: boolean; owns: boolean }[]>`
    SELECT current_user AS name, rolsuper OR rolbypassrls AS above,
           EXISTS (SELECT FROM pg_class c WHERE c.relname = 'workspaces' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
      FROM pg_roles WHERE rolname = current_user`
  if (role?.above || role?.owns)
    throw new Error(
      `Attune cannot start:\nDATABASE_URL connects as ${role.name}, which row-level security does not bind; use a role that is neither superuser nor owner of the tables.`,
    )
}

/**
 * Whether the database believes what this process signs: else every page would be empty.
 * @throws Error with one sentence when it does not
 */
const checkSignature = async (): Promise<void> => {
  const workspaceId = crypto.randomUUID()
  const seen = await inScope({ workspaceId, actor: { kind: "visitor" } }, async ({ db }) => {
    const [row] = await db.$queryRaw<[{ id: string | null }]>`SELECT app.workspace_id() AS id`
    return row.id
  })
  if (seen !== workspaceId)
    throw new Error(
      "Attune cannot start:\nthe database does not believe this AUTH_SECRET, or its clock is minutes away from ours; run npm run migrate with the same AUTH_SECRET.",
    )
}

const refuseToStart = (error: unknown): never => {
  process.stderr.write(`${error instanceof Error ? error.message : "Attune cannot start."}\n`)
  process.exit(1)
}

const isOurs = (error: unknown) => error instanceof Error && error.message.startsWith("Attune cannot start")

/** A database that is not there yet is waited for: the pages say so themselves until it is. */
const checkRoleOnceReached = async (): Promise<void> => {
  try {
    await checkRole()
    await checkSignature()
  } catch (error) {
    if (isOurs(error)) refuseToStart(error)
    log.warn("the database cannot be reached yet; its role is checked when it can")
    setTimeout(() => void checkRoleOnceReached(), 5000).unref()
  }
}

/** What must be right before the web process answers anybody; else it ends with a sentence for each thing that is not. */
export const checkStart = async (): Promise<void> => {
  try {
    env()
  } catch (error) {
    refuseToStart(error)
  }
  await checkRoleOnceReached()
}
