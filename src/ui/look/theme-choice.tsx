"use client"

import { useEffect, useState } from "react"
import { RadioGroup } from "../fields/choices/radio-group"
import { type Theme, themeCookie, themeFrom } from "./theme"

const choices = [
  { value: "device", label: "Same as my device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "low-sensory", label: "Low-sensory", about: "Quiet colours, more room, no motion." },
  { value: "low-sensory-dark", label: "Low-sensory, dark" },
]

const aYear = 60 * 60 * 24 * 365

/** Applies the theme at once and remembers it for the next visit on this device; null forgets it, so that the device decides. */
const apply = (theme: Theme | null) => {
  const root = document.documentElement
  if (theme) root.dataset.theme = theme
  else delete root.dataset.theme
  const secure = location.protocol === "https:" ? "; Secure" : ""
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http, where a local start runs.
  document.cookie = `${themeCookie}=${theme ?? ""}; Path=/; Max-Age=${theme ? aYear : 0}; SameSite=Lax${secure}`
}

/** How the screen looks, for this device only. */
export const ThemeChoice = ({ initial = null }: { initial?: Theme | null }) => {
  const [chosen, setChosen] = useState<string>(initial ?? "device")
  useEffect(() => setChosen(themeFrom(document.documentElement.dataset.theme) ?? "device"), [])
  return (
    <RadioGroup
      label="How the screen looks"
      hint="on this device"
      choices={choices}
      value={chosen}
      onChoose={(value) => {
        setChosen(value)
        apply(themeFrom(value))
      }}
    />
  )
}
