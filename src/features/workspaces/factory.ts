import { aUser, longAgo } from "@/features/identity/factory"
import { uuidV7 } from "@/lib/ids"
import { currencyCode } from "@/lib/money/money"
import { toTimeZone } from "@/lib/time/zones/time-zone"
import { inScope, type StaffActor } from "@/server/data/scope"
import type { InstallWorkspace } from "./schema"

export type GivenStaff = {
  role?: StaffActor["kind"]
  name?: string
  email?: string
  title?: string
  timeZone?: string
  /** works here no more, since then */
  leftAt?: Date
}

/** Someone who works in a workspace, as the actor that scopes are minted for. */
export const aStaffMember = async (
  workspaceId: string,
  {
    role = "practitioner",
    name = "Ingrid Sunde",
    email,
    title = "",
    timeZone = "Europe/Oslo",
    leftAt,
  }: GivenStaff = {},
) => {
  const user = await aUser({ name, ...(email ? { email } : {}) })
  const staffId = uuidV7()
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.staff.create({
      data: {
        workspaceId,
        id: staffId,
        userId: user.id,
        role,
        name,
        title,
        timeZone,
        deactivatedAt: leftAt ?? null,
        joinedAt: longAgo,
      },
    }),
  )
  const actor: StaffActor = { kind: role, staffId, userId: user.id }
  return { actor, user }
}

/** The owner of a place that has just begun. */
export const ownerOf = async (workspaceId: string): Promise<StaffActor> => {
  const system = { workspaceId, actor: { kind: "system", reason: "factory" } } as const
  const { id: staffId, userId } = await inScope(system, ({ db }) =>
    db.staff.findFirstOrThrow({ where: { workspaceId, role: "owner" }, select: { id: true, userId: true } }),
  )
  return { kind: "owner", staffId, userId }
}

/** What is asked of someone who begins a workspace, with an address and an owner that nobody has. */
export const aNewPlace = (given: Partial<InstallWorkspace> = {}): InstallWorkspace => {
  const slug = `quiet-${crypto.randomUUID().slice(0, 8)}`
  return {
    slug,
    name: "Quiet Room",
    profile: "coach",
    timeZone: toTimeZone("Europe/Oslo"),
    country: "NO",
    currency: currencyCode.parse("EUR"),
    owner: { email: `${slug}@example.org`, name: "Ingrid Sunde" },
    ...given,
  }
}

const publicTexts = {
  headline: "You still share a home. Let us find the way back to each other.",
  intro: "Coaching for one, two or more people in a relationship.",
  approach: "We begin with each of you alone, and then together.",
  questions: [] as { question: string; answer: string }[],
  contactNote: "Only I read it, usually within two working days.",
}

export type GivenWorkspace = {
  slug?: string
  name?: string
  timeZone?: string
  owner?: GivenStaff
  /** what its public page says */
  words?: Partial<typeof publicTexts>
}

/** A workspace with its owner. Every test makes its own. */
export const aWorkspace = async ({
  slug,
  name = "Harbour Lane",
  timeZone = "Europe/Oslo",
  owner = {},
  words = {},
}: GivenWorkspace = {}) => {
  const workspaceId = uuidV7()
  const address = slug ?? `harbour-${workspaceId.slice(-12)}`
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.workspace.create({
      data: {
        id: workspaceId,
        slug: address,
        name,
        profile: "coach",
        ...publicTexts,
        ...words,
        timeZone,
        country: "NO",
        currency: "EUR",
        replyWithinDays: 2,
        createdAt: longAgo,
        // It has long been set up.
        firstHourPutAwayAt: longAgo,
      },
    }),
  )
  const { actor, user } = await aStaffMember(workspaceId, { role: "owner", timeZone, ...owner })
  return { workspaceId, slug: address, name, timeZone, owner: actor, ownerUser: user }
}
