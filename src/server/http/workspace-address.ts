import { cache } from "react"
import { database } from "../data/db"

// Asked before there is a scope: definer functions that answer with an id and nothing else.

/** Whether a part of an address may be a workspace's: the rest is nobody's, and some of it no database can look for. */
export const isSlugLike = (part: string): boolean => /^[a-z\d-]{1,80}$/i.test(part)

/** The id of the workspace at /{slug}, or null. A page that asks several procedures looks it up once. */
export const workspaceOfSlug = cache(async (slug: string): Promise<string | null> => {
  if (!isSlugLike(slug)) return null
  const [row] = await database().$queryRaw<[{ id: string | null }]>`SELECT app.workspace_by_slug(${slug}::citext) AS id`
  return row.id
})

export const workspaceOfInvitation = async (invitationId: string): Promise<string | null> => {
  const [row] = await database().$queryRaw<
    [{ id: string | null }]
  >`SELECT app.workspace_of_invitation(${invitationId}::uuid) AS id`
  return row.id
}
