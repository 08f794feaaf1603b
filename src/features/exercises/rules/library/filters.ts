import type { ExerciseContent, LibraryFilters } from "../../schema"

const searched = ({ title, clientTitle = "", summary, steps }: ExerciseContent) =>
  [title, clientTitle, summary, ...steps.map((step) => step.title)].join(" ").toLowerCase()

/** Whether an exercise is what staff looks for: every word found, and within the chosen limits. */
export const isWanted = (content: ExerciseContent, { q, minutes, mode, touch }: LibraryFilters): boolean => {
  const text = searched(content)
  return (
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (minutes === "" || content.minutes <= Number(minutes)) &&
    (mode === "" || content.mode === mode) &&
    (touch === "" || !content.touch)
  )
}

export const isFiltered = ({ q, minutes, mode, touch }: LibraryFilters): boolean =>
  Boolean(q || minutes || mode || touch)
