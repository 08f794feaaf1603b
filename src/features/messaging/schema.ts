import * as z from "zod/mini"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { paged } from "@/lib/keyset"

/** What one message may say. */
export const messageBody = trimmedText(4000, {
  missing: "Please write a few words first.",
  tooLong: "Please keep a message to 4,000 characters.",
})

/** A member's id, or everybody in the relationship. */
export const writeTo = z.union([z.literal("all"), id], "Please choose who reads this.")

/** Made by the form, one a message: sent twice because an answer was lost on the way, it is there once. */
export const messageKey = id

/** Staff to one member, or to all of a relationship. */
export const writeToMembersInput = z.object({
  messageId: messageKey,
  relationshipId: id,
  to: writeTo,
  body: messageBody,
})
export type WriteToMembers = z.output<typeof writeToMembersInput>

/** A member to the practitioner alone, or to everybody in the relationship as well. */
export const replyInput = z.object({
  messageId: messageKey,
  relationshipId: id,
  to: z.enum(["practitioner", "relationship"], "Please choose who reads this."),
  body: messageBody,
})
export type ReplyAsked = z.input<typeof replyInput>
export type Reply = z.output<typeof replyInput>

export const myThreadInput = z.object({ relationshipId: z.nullish(id), ...paged })
export type MyThread = z.output<typeof myThreadInput>

export const relationshipThreadInput = z.object({ relationshipId: id, ...paged })
export type RelationshipThread = z.output<typeof relationshipThreadInput>

export const markReadInput = z.object({ messageIds: z.array(id).check(z.minLength(1), z.maxLength(100)) })
