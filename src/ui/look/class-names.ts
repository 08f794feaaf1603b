/** Joins the class names that apply; what is false, null or empty is left out. */
export const cx = (...parts: readonly (string | false | null | undefined)[]) => parts.filter(Boolean).join(" ")
