const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

/** Says, also aloud, when no more can be chosen, and what to do then. */
export const FullNote = ({ isFull, most }: { isFull: boolean; most: number }) => (
  <p role="status" className={isFull ? "text-small text-ink-soft" : "sr-only"}>
    {isFull && `That is ${numbers[most] ?? most}. To choose another, take one off first.`}
  </p>
)
