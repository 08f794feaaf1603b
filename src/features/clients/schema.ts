import * as z from "zod/mini"
import { id } from "@/lib/ids"
import { timeZone } from "@/lib/time/schema"

export const displayName = z
  .string("Please say how to call this person.")
  .check(
    z.trim(),
    z.minLength(1, "Please say how to call this person."),
    z.maxLength(80, "Please keep the name to 80 characters."),
  )

const addressLikeThis = "Please write an address that looks like name@example.org."

export const emailAddress = z.pipe(
  z.string(addressLikeThis).check(z.trim(), z.maxLength(254, addressLikeThis), z.toLowerCase()),
  z.email(addressLikeThis),
)

/** A number as people write it, or nothing. */
export const phoneNumber = z.string().check(
  z.trim(),
  z.maxLength(40, "Please keep the number to 40 characters."),
  z.refine(
    (given) => given === "" || /^\+?[\d\s()./-]{5,}$/.test(given),
    "Please write a number, such as +47 22 00 00 00.",
  ),
)

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
    contactNote: z.string().check(z.trim(), z.maxLength(500, "Please keep this to 500 characters.")),
  })
  .check(z.refine((given) => !numberMissing(given), needsNumber))
export type ChangeContact = z.output<typeof changeContactInput>
