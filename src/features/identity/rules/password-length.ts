/** How long a password is: no other rule about its signs. Distance from the list of common ones, which no browser needs. */
export const passwordLength = { least: 10, most: 200 } as const
