import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import "./globals.css"
import { themeCookie, themeFrom } from "@/ui/theme"
import { Toasts } from "@/ui/toast"

// Titles and descriptions stay neutral: history, tabs and link previews may be seen by others.
export const metadata: Metadata = {
  title: { default: "Attune", template: "%s" },
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
}

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" {...(theme && { "data-theme": theme })}>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  )
}

export default RootLayout
