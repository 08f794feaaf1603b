import Link from "next/link"
import type { ComponentProps } from "react"
import { LinkPending } from "./feedback/link-pending"
import { type ButtonKind, type ButtonSize, buttonLook } from "./look/button-look"

export type LinkButtonProps = ComponentProps<typeof Link> & { kind?: ButtonKind; size?: ButtonSize; className?: string }

/** A link that is the action of its view: it goes somewhere, works without JavaScript and can be opened in a new tab. */
export const LinkButton = ({ kind = "quiet", size = "regular", className, children, ...rest }: LinkButtonProps) => (
  <Link {...rest} className={buttonLook(kind, size, className)}>
    {children}
    <LinkPending />
  </Link>
)
