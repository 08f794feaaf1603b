"use client"

import { useSyncExternalStore } from "react"
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

/** One line of text that is driven by its value. */
export const ControlledTextField = (props: TextFieldProps & { value: string }) => (
  <TextField {...props} readOnly={!useIsReady()} />
)

/** Several lines of text that are driven by their value. */
export const ControlledTextArea = (props: TextAreaProps & { value: string }) => (
  <TextArea {...props} readOnly={!useIsReady()} />
)
