"use client"

import { useSyncExternalStore } from "react"

const never = () => () => {}

/**
 * Whether the page has come to life. Before that, what is typed into a field would be lost when it does: until then fields can
 * only be read.
 */
export const useIsReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
