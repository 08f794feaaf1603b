import type pg from "pg"
import { uuidV7 } from "@/lib/ids"
import { inScope, type StaffActor } from "@/server/data/scope"
import type { InquiryAbout } from "./schema"

export type GivenInquiry = {
  name?: string
  email?: string | null
  phone?: string | null
  safeEmail?: boolean
  safeMessage?: boolean
  safeVoicemail?: boolean
  about?: InquiryAbout | null
  statements?: string[]
  words?: string
  timeZone?: string | null
  submissionKey?: string
  receivedAt?: Date
  confirmBy?: Date | null
  confirmedAt?: Date | null
  answeredAt?: Date | null
  invitedAt?: Date | null
  declinedAt?: Date | null
  archivedAt?: Date | null
  relationshipId?: string | null
}

/** A message of the contact form, as it stands after the given dates. */
export const anInquiry = async (workspaceId: string, { email, ...given }: GivenInquiry = {}) => {
  const receivedAt = given.receivedAt ?? new Date("2026-11-22T07:12:00Z")
  const inquiryId = uuidV7(receivedAt)
  const data = {
    name: "Marit",
    phone: null,
    safeEmail: true,
    safeMessage: false,
    safeVoicemail: false,
    about: "us" as InquiryAbout | null,
    statements: ["missing_us"],
    words: "We talk every day, about groceries. I miss us.",
    timeZone: "Europe/Oslo",
    submissionKey: crypto.randomUUID(),
    ...given,
    receivedAt,
  }
  const address = email === undefined ? `marit-${inquiryId.slice(-12)}@example.org` : email
  await inScope({ workspaceId, actor: { kind: "system", reason: "factory" } }, ({ db }) =>
    db.inquiry.createMany({ data: [{ workspaceId, id: inquiryId, email: address, ...data }] }),
  )
  return { inquiryId, email: address ?? "", ...data }
}

/** A reply of the staff to the person who wrote. The inquiry's own dates are given with `anInquiry`. */
export const aReply = async (
  { workspaceId, inquiryId, author }: { workspaceId: string; inquiryId: string; author: StaffActor },
  given: { kind?: "reply" | "decline" | "call"; body?: string; sentAt: Date },
) => {
  const replyId = uuidV7(given.sentAt)
  await inScope({ workspaceId, actor: author }, ({ db }) =>
    db.inquiryReply.createMany({
      data: [
        {
          workspaceId,
          id: replyId,
          inquiryId,
          staffId: author.staffId,
          kind: given.kind ?? "reply",
          body:
            given.body ?? "Hello Marit,\n\nthank you for writing. Would Thursday at 10:00 suit you for a first call?",
          sentAt: given.sentAt,
        },
      ],
    }),
  )
  return { replyId }
}

/** How many of these messages are there, for who proves that none was lost. @param owner a connection of the database's owner */
export const keptMessages = async (owner: pg.Client, submissionKeys: readonly string[]): Promise<number> => {
  const found = await owner.query("SELECT 1 FROM inquiries WHERE submission_key = ANY ($1::uuid[])", [submissionKeys])
  return found.rowCount ?? 0
}
