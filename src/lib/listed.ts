const all = new Intl.ListFormat("en-GB", { type: "conjunction" })
const any = new Intl.ListFormat("en-GB", { type: "disjunction" })

/** Names or things as one would say them: "Marit", "Marit and Jonas", "Noor, Ilse and Tom". */
export const listed = (things: readonly string[]): string => all.format(things)

/** One of several: "e-mail or voicemail". */
export const listedAny = (things: readonly string[]): string => any.format(things)

/** "tense": "Tense". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
