"use client"

import { useEffect, useState } from "react"
import { createShiftCounter } from "../keys/shift-counter"
import { leave, neutralPage } from "./left"

const useShiftThrice = (url: string) => {
  const [missing, setMissing] = useState<number | null>(null)
  useEffect(() => {
    const shift = createShiftCounter()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
        shift.forget()
        setMissing(null)
      }
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key !== "Shift") return
      const left = shift.press(event.timeStamp)
      setMissing(left)
      if (left === 0) leave(url)
    }
    addEventListener("keydown", onKeyDown)
    addEventListener("keyup", onKeyUp)
    return () => {
      removeEventListener("keydown", onKeyDown)
      removeEventListener("keyup", onKeyUp)
    }
  }, [url])
  return missing
}

const announcement = (missing: number | null) => {
  if (missing === null) return ""
  if (missing === 0) return "Leaving this page."
  return `Shift, press ${missing} more ${missing === 1 ? "time" : "times"} to leave this page.`
}

type ExitThisPageProps = { url?: string | undefined; label?: string; className?: string }

/** Leaves for a neutral page at once, by click or by Shift pressed three times; going back then shows nothing of ours. It does not erase the browser's history. */
export const ExitThisPage = ({ url = neutralPage, label, className }: ExitThisPageProps) => {
  const missing = useShiftThrice(url)
  return (
    <>
      <a
        href={url}
        rel="nofollow noreferrer"
        className={className}
        onClick={(event) => {
          event.preventDefault()
          leave(url)
        }}
      >
        {label ?? (
          <>
            Exit<span className="whitespace-pre @max-[20rem]:sr-only"> this page</span>
          </>
        )}
        <span className="sr-only">, or press Shift three times</span>
      </a>
      <span aria-live="assertive" className="sr-only">
        {announcement(missing)}
      </span>
    </>
  )
}
