import { v7 } from "uuid"
import * as z from "zod/mini"

/**
 * A new uuid v7: ids made later sort later, to the millisecond, which keeps indexes dense and lets lists page by id.
 * @param now the instant to build it from, usually `scope.now`
 */
export const uuidV7 = (now?: Date): string => (now ? v7({ msecs: now.getTime() }) : v7())

/** The id of a row, as it comes in from outside; `says` where a form asks for it. */
export const idOf = (says: string) => z.uuid(says).check(z.toLowerCase())

export const id = idOf("We could not tell what this refers to. Please go back and choose it again.")
