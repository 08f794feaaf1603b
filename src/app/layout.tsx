import type { Metadata, Viewport } from "next"
import { cookies, headers } from "next/headers"
import type { ReactNode } from "react"
import "./globals.css"
import { Toasts } from "@/ui/feedback/toast"
import { themeCookie, themeFrom } from "@/ui/look/theme"
import { leftScript } from "@/ui/shell/exit/left"

// Titles and descriptions stay neutral: history, tabs and link previews may be seen by others.
export const metadata: Metadata = {
  title: { default: "Attune", template: "%s" },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" }, apple: "/icon-180.png" },
  robots: { index: false, follow: false },
  referrer: "same-origin",
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" }

// The two files that nearly every page needs, asked for before the style sheet names them.
const fonts = [
  new URL("@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2", import.meta.url),
  new URL("../ui/look/newsreader/latin.woff2", import.meta.url),
].map(String)

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieJar, heads] = await Promise.all([cookies(), headers()])
  const nonce = heads.get("x-nonce") ?? undefined
  const theme = themeFrom(cookieJar.get(themeCookie)?.value)
  return (
    <html lang="en" {...(theme && { "data-theme": theme })}>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a text of ours, which has to run before anything is shown. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: leftScript }} />
        {fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {/* react-aria adds one style rule at run time and takes the policy's nonce from here. */}
        <meta name="csp-nonce" nonce={nonce} />
      </head>
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  )
}
