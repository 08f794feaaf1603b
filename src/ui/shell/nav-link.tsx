"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import type { ReactNode } from "react"
import { LinkPending } from "../feedback/link-pending"

export type NavItem = {
  href: string
  label: string
  /** How many things wait there. */
  count?: number | undefined
  /** What the number counts, for screen readers, such as "7 to review". */
  countLabel?: string | undefined
  /** Only this very address counts as being there, not the pages below it. */
  exact?: boolean | undefined
}

export const isThere = (path: string, { href, exact = false }: Pick<NavItem, "href" | "exact">) =>
  path === href || (!exact && path.startsWith(`${href.replace(/\/$/, "")}/`))

type NavLinkProps = { item: NavItem; className: string; children?: ReactNode }

/** A link of a navigation, which knows whether one is there. */
export const NavLink = ({ item, className, children }: NavLinkProps) => {
  const there = isThere(usePathname(), item)
  // To a place on a page the browser goes by itself, at once.
  const Anchor = item.href.includes("#") ? "a" : Link
  return (
    <Anchor href={item.href} aria-current={there ? "page" : undefined} className={className}>
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span className="figures font-normal text-ink-faint">
          <span aria-hidden={item.countLabel ? true : undefined}>{item.count}</span>
          {item.countLabel && <span className="sr-only">, {item.countLabel}</span>}
        </span>
      )}
      {children}
      <LinkPending />
    </Anchor>
  )
}
