import type { Import } from "./imports"
import { sourceOf } from "./tree"

/** Every file that is reached from these, with the file that led there; `isFollowed` says which imports count. */
export const reachedFrom = (entries: readonly string[], isFollowed: (one: Import) => boolean = () => true) => {
  const reached = new Map<string, string | null>(entries.map((file) => [file, null]))
  // A map goes on with what is added while it is walked.
  for (const file of reached.keys())
    for (const one of sourceOf(file)?.imports ?? [])
      if (isFollowed(one) && !reached.has(one.file)) reached.set(one.file, file)
  return reached
}

/** How a file was reached, from the entry on: "a → b → c". */
export const wayTo = (file: string, reached: ReadonlyMap<string, string | null>): string => {
  const before = reached.get(file)
  return before ? `${wayTo(before, reached)} → ${file}` : file
}
