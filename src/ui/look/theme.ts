/** The cookie that carries the choice, read by the server so that the first paint is already right. */
export const themeCookie = "attune-theme"

export const themes = ["light", "dark", "low-sensory", "low-sensory-dark"] as const

export type Theme = (typeof themes)[number]

/** The theme a cookie names, or null: the device decides. */
export const themeFrom = (value: string | undefined): Theme | null => themes.find((theme) => theme === value) ?? null
