/**
 * Words that are looked for as they stand, anywhere and in either case: `%`, `_` and `\` mean themselves. Prisma passes
 * them to ILIKE as they are.
 */
export const containing = (words: string) =>
  ({ contains: words.replace(/[\\%_]/g, (sign) => `\\${sign}`), mode: "insensitive" }) as const
