import * as z from "zod/mini"
import { personName, phoneNumber } from "@/lib/fields/contact"
import { trimmedText } from "@/lib/fields/text"
import { id } from "@/lib/ids"
import { timeZone } from "@/lib/time/schema"

/** What partners and staff call a client. */
export const displayName = personName()

/** What staff notes about reaching someone. */
export const contactNote = trimmedText(500)

export const contactWays = ["email", "message", "voicemail"] as const
export type ContactWay = (typeof contactWays)[number]

/** Where it is safe to reach someone, as the list of what was ticked. */
export const safeWays = z.array(z.enum(contactWays)).check(z.maxLength(contactWays.length))

const numberForThat = "Please add a number, so that a text message or a voicemail can arrive."

/** A text message or a voicemail needs a number to go to. */
export const numberMissing = ({ phone, safe }: { phone: string; safe: readonly ContactWay[] }) =>
  phone === "" && safe.some((way) => way !== "email")
export const needsNumber = { path: ["phone"], error: numberForThat }

const contact = { name: displayName, phone: phoneNumber, safe: safeWays }

export const updateProfileInput = z
  .object({ ...contact, timeZone })
  .check(z.refine((given) => !numberMissing(given), needsNumber))
export type UpdateProfile = z.output<typeof updateProfileInput>

export const contactCardInput = z.object({ clientId: id })

export const changeContactInput = z
  .object({
    clientId: id,
    ...contact,
    contactNote,
  })
  .check(z.refine((given) => !numberMissing(given), needsNumber))
export type ChangeContact = z.output<typeof changeContactInput>
