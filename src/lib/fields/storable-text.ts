/** What no database can keep (a NUL, half a character) is left out of the words rather than refused. */
export const storableText = (text: string): string => text.replaceAll("\0", "").toWellFormed()
