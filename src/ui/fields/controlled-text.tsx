"use client"

import { useId, useSyncExternalStore } from "react"
import { Room, tooLongSentence } from "./room"
import { TextArea, type TextAreaProps } from "./text-area"
import { TextField, type TextFieldProps } from "./text-field"

const never = () => () => {}

/**
 * Whether the page has come to life. Before that, what is typed into a field that is driven by its value would be lost when it
 * does: until then it can only be read.
 */
export const useIsReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

type Controlled = Readonly<{
  value: string
  /** As many characters as can be kept. What is too much stays, and the field says so. */
  most?: number
}>

/** How much room these words leave, and what is said when they leave none. */
const useRoom = (given: string | undefined, { value, most }: Controlled, error: string | undefined) => {
  const made = useId()
  const id = given ?? made
  if (most === undefined) return { id, error }
  const { length } = value.trim()
  return {
    id,
    room: <Room id={id} length={length} most={most} />,
    error: error ?? (length > most ? tooLongSentence(most) : undefined),
  }
}

/** One line of text that is driven by its value. */
export const ControlledTextField = ({ most, ...props }: Omit<TextFieldProps, "room"> & Controlled) => (
  <TextField
    {...props}
    {...useRoom(props.id, { value: props.value, ...(most && { most }) }, props.error)}
    readOnly={!useIsReady()}
  />
)

/** Several lines of text that are driven by their value. */
export const ControlledTextArea = ({ most, ...props }: Omit<TextAreaProps, "room"> & Controlled) => (
  <TextArea
    {...props}
    {...useRoom(props.id, { value: props.value, ...(most && { most }) }, props.error)}
    readOnly={!useIsReady()}
  />
)
