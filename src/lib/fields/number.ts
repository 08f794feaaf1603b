import * as z from "zod/mini"

/** As much as a column of whole numbers holds. */
export const mostInteger = 2_147_483_647

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number, says?: string) =>
  z.int(says).check(z.minimum(least, says), z.maximum(most, says))

/** Any number from `least` to `most`. */
export const anyNumber = (least: number, most: number, says?: string) =>
  z.number(says).check(z.minimum(least, says), z.maximum(most, says))
