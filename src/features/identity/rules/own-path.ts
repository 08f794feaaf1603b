const here = "http://own.invalid"

/**
 * The path to go to after signing in, if it is one of our own pages; else null. Never another host, never the API, never the
 * sign-in itself: a link that someone else made cannot send a person away.
 */
export const ownPath = (wanted: string | null | undefined): string | null => {
  if (!wanted?.startsWith("/") || /[\\\p{Cc}]/u.test(wanted) || wanted.length > 500) return null
  // Twice: "/%2F/evil" and "/.//evil" are only seen for what they are once read as an address.
  if (!URL.canParse(wanted, here)) return null
  const { origin, pathname, search, hash } = new URL(wanted, here)
  if (origin !== here || pathname.startsWith("//") || /^\/(api|sign-in|sign-out)(\/|$)/.test(pathname)) return null
  return `${pathname}${search}${hash}`
}
