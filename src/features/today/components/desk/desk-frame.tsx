"use client"

import { usePathname } from "next/navigation"
import { type ReactNode, useEffect, useState } from "react"
import { paths } from "@/lib/paths"
import { StaffShell } from "@/ui/shell/staff-shell"
import { type DeskKind, deskLinks, type Waiting } from "../../content/desk-links"
import { todayApi } from "../api"

/** What waits, asked again on every page: the frame stays while pages change, and pages need not wait for it. */
const useWaiting = (kind: DeskKind) => {
  const path = usePathname()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving on another page asks again.
  useEffect(() => {
    if (kind === "assistant") return
    let left = false
    // Without an answer the pages are simply shown without their counts.
    todayApi.waiting.query().then(
      (counts) => left || setWaiting(counts),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [path, kind])
  return waiting
}

type DeskFrameProps = {
  slug: string
  workspaceName: string
  kind: DeskKind
  account: ReactNode
  children: ReactNode
}

/** The frame of the desk: its pages, what waits on them, and Ctrl+K to each. */
export const DeskFrame = ({ slug, workspaceName, kind, account, children }: DeskFrameProps) => {
  const { links, endLinks } = deskLinks(slug, kind, useWaiting(kind))
  const pages = [...links, ...endLinks].map(({ label, href }) => ({ label, href }))
  const more = [
    { label: "Your account", href: paths.account },
    { label: "The public page", href: paths.public(slug) },
    { label: "Help lines", href: paths.help(slug) },
    ...(kind === "assistant" ? [] : [{ label: "New relationship", href: paths.desk.newRelationship(slug) }]),
  ]
  return (
    <StaffShell
      workspace={{ name: workspaceName, href: paths.desk.today(slug) }}
      links={links}
      endLinks={endLinks}
      commands={[
        { title: "Go to", items: pages },
        { title: "More", items: more },
      ]}
      account={account}
    >
      {children}
    </StaffShell>
  )
}
