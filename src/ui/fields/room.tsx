import { cx } from "../look/class-names"

/** What is said of words that are longer than there is room for: the same by the field and by its schema (lib/fields/text.ts). */
export const tooLongSentence = (most: number) => `Please keep this to ${most.toLocaleString("en")} characters.`

/** Nobody needs to count before this much of the room is used. */
const sayFrom = 0.8

const roomInWords = (left: number) => {
  const count = Math.abs(left)
  return `${count.toLocaleString("en")} ${count === 1 ? "character" : "characters"} ${left < 0 ? "too many" : "left"}`
}

type RoomProps = { id: string; length: number; most: number }

/** How much room is left, once little is. Nothing is ever cut off: what is too much can be read, and shortened. */
export const Room = ({ id, length, most }: RoomProps) => {
  const left = most - length
  const isOver = left < 0
  return (
    <>
      <p id={`${id}-room`} className={cx("text-small empty:hidden", isOver ? "text-alert" : "text-ink-faint")}>
        {length >= most * sayFrom && roomInWords(left)}
      </p>
      <span role="status" className="sr-only">
        {isOver && "This is longer than there is room for."}
      </span>
    </>
  )
}
