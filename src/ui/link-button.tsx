import Link from "next/link"
import type { ComponentProps } from "react"
import { LinkPending } from "./feedback/link-pending"
import { type ButtonKind, type ButtonSize, buttonLook } from "./look/button-look"

/** A place on the page that is open: the browser goes there at once, and asks nobody. */
const isOnPage = (href: string) => href.startsWith("#")

export type LinkButtonProps = Omit<ComponentProps<typeof Link>, "href"> & {
  href: string
  kind?: ButtonKind
  size?: ButtonSize
  className?: string
}

/** A link that is the action of its view: it goes somewhere, works without JavaScript and can be opened in a new tab. */
export const LinkButton = ({
  kind = "quiet",
  size = "regular",
  className,
  children,
  href,
  ...rest
}: LinkButtonProps) => {
  const look = buttonLook(kind, size, className)
  if (isOnPage(href))
    return (
      <a href={href} className={look}>
        {children}
      </a>
    )
  return (
    <Link {...rest} href={href} className={look}>
      {children}
      <LinkPending />
    </Link>
  )
}
