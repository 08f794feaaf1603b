import { Prisma } from "@/generated/prisma/client"
import { uuidV7 } from "@/lib/ids"
import { inScope } from "@/server/data/scope"
import type { ServiceDays } from "./schema"

const day = (...ranges: [number, number][]) => ranges.map(([start, end]) => ({ start, end }))
const nine = 540

/** Two days, each 09:00 to 12:30 and 13:30 to 16:30. */
export const twoDays = [day([nine, 750], [810, 990]), day([nine, 750], [810, 990])] as ServiceDays

export type GivenService = {
  kind?: "consultation" | "session" | "intensive"
  title?: string
  summary?: string
  priceNote?: string
  priceMinor?: number
  minutes?: number
  position?: number
  bookable?: boolean
  days?: ServiceDays
  noticeMinutes?: number
  horizonDays?: number
  balanceDueDays?: number
}

/** What can be booked; by default the two-day intensive at 3,000.00 with a deposit of 30 %. */
export const aService = async (
  { workspaceId, owner }: { workspaceId: string; owner: { staffId: string } },
  {
    kind = "intensive",
    title = "Two-day intensive",
    summary = "Separate conversations first, then two unhurried days, and follow-ups after two, six and twelve weeks.",
    priceMinor = 300_000,
    minutes = 390,
    position = 3,
    bookable = true,
    days = twoDays,
    noticeMinutes = 7 * 1440,
    horizonDays = 180,
    balanceDueDays = 21,
    priceNote = "",
  }: GivenService = {},
) => {
  const serviceId = uuidV7()
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.service.create({
      data: {
        workspaceId,
        id: serviceId,
        staffId: owner.staffId,
        kind,
        title,
        summary,
        priceNote,
        position,
        minutes,
        days: kind === "intensive" ? days : [],
        priceMinor,
        currency: "EUR",
        depositPercent: kind === "intensive" ? 30 : 0,
        balanceDueDays,
        noticeMinutes,
        horizonDays,
        gridMinutes: 30,
        bookable,
      },
    }),
  )
  return { serviceId }
}

/** Open hours every day of the week, in the staff member's own zone. */
export const openEveryDay = async (
  { workspaceId, owner }: { workspaceId: string; owner: { staffId: string } },
  { start = nine, end = 1020, weekdays = [1, 2, 3, 4, 5, 6, 7] } = {},
) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.weeklyHours.createMany({
      data: weekdays.map((weekday) => ({
        workspaceId,
        staffId: owner.staffId,
        weekday,
        startMinute: start,
        endMinute: end,
      })),
    }),
  )

export type GivenAppointment = {
  serviceId: string
  staffId: string
  relationshipId: string
  clientIds: readonly string[]
  blocks: readonly { startsAt: Date; endsAt: Date }[]
  timeZone?: string
  confirmedAt?: Date | null
  heldUntil?: Date | null
  bookedById?: string
  createdAt: Date
}

/** An agreed time, or a hold, as it would stand after booking. */
export const anAppointment = async (workspaceId: string, given: GivenAppointment) => {
  const {
    serviceId,
    staffId,
    relationshipId,
    clientIds,
    blocks,
    timeZone = "Europe/Oslo",
    confirmedAt = given.createdAt,
    heldUntil = null,
    bookedById = null,
    createdAt,
  } = given
  const appointmentId = uuidV7()
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) throw new Error("an appointment has a block")
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, async ({ db }) => {
    await db.appointment.createMany({
      data: [
        {
          workspaceId,
          id: appointmentId,
          serviceId,
          staffId,
          relationshipId,
          bookedById,
          timeZone,
          startsAt: first.startsAt,
          endsAt: last.endsAt,
          createdAt,
          heldUntil,
          confirmedAt,
        },
      ],
    })
    await db.segment.createMany({
      data: blocks.map((block) => ({
        workspaceId,
        appointmentId,
        staffId,
        ...block,
        state: confirmedAt ? ("confirmed" as const) : ("held" as const),
        expiresAt: confirmedAt ? null : heldUntil,
      })),
    })
    await db.attendee.createMany({ data: clientIds.map((clientId) => ({ workspaceId, appointmentId, clientId })) })
  })
  return { appointmentId }
}

export type GivenPast = { serviceId: string; staffId: string; relationshipId: string; after: number; until: number }

/** A host's agreed hours long ago, one after the other: the nth ended n hours ago, from `after` on up to `until`. */
export const oldAppointments = async (workspaceId: string, given: GivenPast) =>
  inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db, now }) => {
    const columns = Prisma.sql`workspace_id, staff_id, starts_at, ends_at`
    return db.$executeRaw`
      WITH made AS (
        INSERT INTO appointments (${columns}, id, service_id, relationship_id, time_zone, created_at, confirmed_at)
        SELECT ${workspaceId}::uuid, ${given.staffId}::uuid, at, at + interval '50 minutes', gen_random_uuid(),
               ${given.serviceId}::uuid, ${given.relationshipId}::uuid, 'Europe/Oslo', at, at
          FROM (SELECT ${now}::timestamptz - (n + 60) * interval '1 hour' AS at
                  FROM generate_series(${given.after + 1}::int, ${given.until}::int) AS n) AS hours
        RETURNING ${columns}, id)
      INSERT INTO segments (${columns}, id, appointment_id, state)
      SELECT ${columns}, gen_random_uuid(), id, 'confirmed' FROM made`
  })
