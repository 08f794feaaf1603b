/**
 * Two sentences that someone may recognise themselves in, for those who find no words of their own yet.
 * Source: the library's presenting statement chooser (row 000-12), in our own words.
 */
export const openingStatements = [
  { key: "far_while_near", says: "We speak every day, and I still feel far away." },
  { key: "missing_us", says: "Nothing is really wrong. I miss us." },
] as const

export const statementKeys = openingStatements.map(({ key }) => key)
