import * as z from "zod/mini"
import { contactWays } from "@/features/clients/schema"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"

/** "Please contact me", by a way that was marked as safe; null takes it back. */
export const contactInput = z.object({ way: z.nullable(z.enum(contactWays, "Please choose one of these.")) })

export const signalInput = z.object({ signalId: id })

export const closeSignalInput = z.object({
  signalId: id,
  note: trimmedText(4000, {
    missing: "Please say in a few words what was done.",
    tooLong: "Please keep this to 4,000 characters.",
  }),
})
export type CloseSignal = z.output<typeof closeSignalInput>
