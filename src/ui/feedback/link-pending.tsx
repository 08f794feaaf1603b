"use client"

import { useLinkStatus } from "next/link"

/**
 * Inside a link: a thin line at the top of the window while its page is on the way. Pages have no loading screens above
 * them, because what is not found must be said with its status, before the first byte.
 */
export const LinkPending = () =>
  useLinkStatus().pending ? (
    <span aria-hidden="true" className="link-pending fixed inset-x-0 top-0 z-50 h-0.5 bg-ink" />
  ) : null
