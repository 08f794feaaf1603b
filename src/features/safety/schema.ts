import * as z from "zod/mini"
import { contactWays } from "@/features/clients/schema"
import { id } from "@/lib/ids"

/** "Please contact me", by a way that was marked as safe; null takes it back. */
export const contactInput = z.object({ way: z.nullable(z.enum(contactWays, "Please choose one of these.")) })

export const signalInput = z.object({ signalId: id })

export const closeSignalInput = z.object({
  signalId: id,
  note: z
    .string("Please say in a few words what was done.")
    .check(
      z.trim(),
      z.minLength(1, "Please say in a few words what was done."),
      z.maxLength(4000, "Please keep this to 4,000 characters."),
    ),
})
export type CloseSignal = z.output<typeof closeSignalInput>
