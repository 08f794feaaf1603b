"use client"

import { useEffect, useRef } from "react"
import { Button } from "@/ui/button"

/** What to do now: the same words for every address. */
export const ConfirmationSent = ({ address, again }: { address: string; again: () => void }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="grid gap-4">
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        Look into your mail
      </h2>
      <p className="measure">
        An e-mail to <strong className="break-words">{address}</strong> is on its way. Its link works for a day, and
        begins your workspace.
      </p>
      <p className="measure text-ink-soft">
        Nothing after a few minutes? Look into the folder for unwanted mail, and check the address.
      </p>
      <div>
        <Button kind="text" onPress={again}>
          Ask again
        </Button>
      </div>
    </div>
  )
}
