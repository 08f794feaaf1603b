import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { isDemo } from "@/server/env"

export const metadata = { title: "Design system" }

/** For development only: a visitor of a real workspace finds nothing here. */
export default function DesignSystemLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === "production" && !isDemo()) notFound()
  return children
}
