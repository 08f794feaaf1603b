"use client"

import { useEffect, useRef } from "react"
import { Notice } from "../../feedback/notice"
import { buttonLook } from "../../look/button-look"
import type { Failure } from "./failure"

type FormFailureProps = { failure: Failure; onRetry: () => void }

const words = (failure: Failure) => {
  switch (failure.kind) {
    case "refusal":
      return { title: failure.says, body: null }
    case "fields":
      return { title: Object.values(failure.fields).join(" "), body: null }
    case "unreachable":
      return {
        title: "We could not reach the server.",
        body: "You may be offline. Everything you wrote is still here; try again when the connection is back.",
      }
    case "away":
      return {
        title: "We cannot reach our records just now.",
        body: "Everything you wrote is still here. Please try again in a minute.",
      }
    case "unexpected":
      return {
        title: "This did not work. We are sorry.",
        body: "Everything you wrote is still here. Please try again in a moment.",
      }
  }
}

/** What the whole form was told, above its first field. It takes the focus, so that nobody has to look for it. */
export const FormFailure = ({ failure, onRetry }: FormFailureProps) => {
  const root = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure takes the focus again.
  useEffect(() => root.current?.focus(), [failure])
  const { title, body } = words(failure)
  const reference = failure.kind === "unexpected" || failure.kind === "away" ? failure.reference : null
  const comesBack = failure.kind === "unreachable" || failure.kind === "away"
  return (
    <div ref={root} tabIndex={-1} className="rounded-card outline-none">
      <Notice
        tone={comesBack ? "wait" : "alert"}
        live
        title={title}
        action={
          comesBack && (
            <button type="button" onClick={onRetry} className={buttonLook("quiet", "small")}>
              Try again
            </button>
          )
        }
      >
        {body}
        {reference && (
          <span className="mt-1 block text-small">
            Reference: <code className="figures">{reference}</code>
          </span>
        )}
      </Notice>
    </div>
  )
}
