"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { linkMinutes } from "../../rules/recent"

type LinkSentProps = {
  address?: string
  /** the form for the e-mail's code */
  children?: ReactNode
  /** the way back, for a slip in the address */
  again?: ReactNode
}

/** What to do now. It says the same for every address: whether someone is known here is nobody's business. */
export const LinkSent = ({ address, children, again }: LinkSentProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (address) heading.current?.focus()
  }, [address])
  return (
    <div className="grid gap-7">
      <div className="grid gap-4">
        <h2 ref={heading} tabIndex={-1} className="outline-none">
          Look into your mail
        </h2>
        <p className="measure">
          {address ? (
            <>
              If <strong className="break-words">{address}</strong> is known here, an e-mail with a link and a code is
              on its way.
            </>
          ) : (
            "If the address is known here, an e-mail with a link and a code is on its way."
          )}{" "}
          Either works once, for {linkMinutes} minutes, in this browser.
        </p>
      </div>
      {children}
      <div className="grid gap-2">
        <p className="measure text-ink-soft">
          Nothing after a few minutes? Look into the folder for unwanted mail, and check that this is the address you
          were invited with.
        </p>
        {again && <div>{again}</div>}
      </div>
    </div>
  )
}
