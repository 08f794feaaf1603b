"use client"

import { useRef, useState } from "react"

/**
 * Ids for what a form makes. Sending the same words again, because an answer was lost on the way, has the same id and so makes
 * nothing twice; other words have another id, and so are not taken for what was sent before.
 */
export const useFreshId = () => {
  const [blank] = useState(() => crypto.randomUUID())
  const last = useRef({ words: "", id: blank })
  return {
    /** what stands in the form until it is sent */
    blank,
    idFor: (words: unknown): string => {
      const text = JSON.stringify(words)
      if (last.current.words !== text) last.current = { words: text, id: crypto.randomUUID() }
      return last.current.id
    },
    /** once it has arrived: the same words again are another thing */
    renew: () => {
      last.current = { words: "", id: blank }
    },
  }
}
