import { assignments } from "@/features/assignments/room"
import { clients } from "@/features/clients/room"
import { consents } from "@/features/consents/room"
import { exercises } from "@/features/exercises/room"
import { forms } from "@/features/forms/room"
import { identity } from "@/features/identity/room"
import { inquiries } from "@/features/inquiries/room"
import { intensives } from "@/features/intensives/room"
import { invitations } from "@/features/invitations/room"
import { messaging } from "@/features/messaging/room"
import { notes } from "@/features/notes/room"
import { payments } from "@/features/payments/room"
import { relationships } from "@/features/relationships/room"
import { safety } from "@/features/safety/room"
import { scheduling } from "@/features/scheduling/room"
import { today } from "@/features/today/room"
import { workspaces } from "@/features/workspaces/room"
import { groundPrunes } from "@/server/jobs/prune"
import type { Room } from "@/server/room"

const earlier = {
  identity,
  workspaces,
  clients,
  relationships,
  consents,
  notes,
  messaging,
  safety,
  exercises,
  forms,
  inquiries,
  invitations,
  assignments,
  payments,
  scheduling,
  intensives,
}

const auditOf = (some: readonly Room[]) => some.flatMap((room) => room.audit ?? [])

/** The house: every room once, in the order in which they may use each other. Adding a room is one folder and one line here. */
export const rooms = { ...earlier, today: today(auditOf(Object.values(earlier))) }

const all: readonly Room[] = Object.values(rooms)

export const reactions = all.flatMap((room) => room.reactions ?? [])
export const mails = all.flatMap((room) => room.mails ?? [])
export const work = all.flatMap((room) => room.work ?? [])
/** The ground's own first. */
export const prunes = [...groundPrunes, ...all.flatMap((room) => room.prunes ?? [])]

/** Everything that may stand in the audit. */
export const actions = auditOf(all)
