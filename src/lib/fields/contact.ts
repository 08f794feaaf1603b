import * as z from "zod/mini"
import { storableText, trimmedText } from "./text"

/** How a person is named and reached, as forms ask for it everywhere: the same mistake gets the same sentence. */

const writeName = "Please write a name."

/** A person's name, with the sentence for none where a form has more to say about it. */
export const personName = (missing = writeName) =>
  trimmedText(80, { missing, tooLong: "Please keep the name to 80 characters." })

const addressLikeThis = "Please write an address that looks like name@example.org."

/** An address in lower case, so that the same one is found again however it was typed. */
export const emailAddress = z.pipe(
  z
    .string(addressLikeThis)
    .check(z.overwrite(storableText), z.trim(), z.toLowerCase(), z.maxLength(254, addressLikeThis)),
  z.email(addressLikeThis),
)

/** The same, or nothing. */
export const optionalEmailAddress = z.string(addressLikeThis).check(
  z.overwrite(storableText),
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254, addressLikeThis),
  z.refine((given) => given === "" || z.email().safeParse(given).success, addressLikeThis),
)

/** A number as people write it, or nothing. */
export const phoneNumber = trimmedText(40, { tooLong: "Please keep the number to 40 characters." }).check(
  z.refine(
    (given) => given === "" || /^\+?[\d\s()./-]{5,}$/.test(given),
    "Please write a number, such as +47 22 00 00 00.",
  ),
)
