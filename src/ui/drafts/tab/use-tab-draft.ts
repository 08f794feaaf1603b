"use client"

import { useEffect, useRef } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { changedFields, withChanged } from "../changed-fields"
import { tabDraft } from "./tab-draft"

/** Null where the browser keeps nothing, such as in a frame of another site. */
const storageOfTab = () => {
  try {
    return sessionStorage
  } catch {
    return null
  }
}

/** Keeps a form in this tab while someone writes who is not signed in. Forgotten when it is sent, and by "Exit this page". */
export const useTabDraft = <Input extends FieldValues>(key: string, methods: UseFormReturn<Input>) => {
  const forget = useRef(() => {})
  // biome-ignore lint/correctness/useExhaustiveDependencies: one form, as long as it is open.
  useEffect(() => {
    const storage = storageOfTab()
    if (!storage) return
    const draft = tabDraft(storage, key)
    const start = { ...methods.formState.defaultValues }
    // What stands in the form already was typed before its script had come.
    const fields = draft.resume(changedFields(methods.getValues(), start), Date.now())
    if (Object.keys(fields).length > 0) methods.setValues(withChanged(start, fields) as Input)
    const { unsubscribe } = methods.watch((values, { name }) => {
      if (name) draft.write(changedFields(values, start), Date.now())
    })
    const onLeave = () => {
      if (document.documentElement.dataset.leaving !== undefined) draft.forget()
    }
    addEventListener("pagehide", onLeave)
    forget.current = () => {
      unsubscribe()
      draft.forget()
    }
    return () => {
      unsubscribe()
      removeEventListener("pagehide", onLeave)
    }
  }, [])
  return { forget: () => forget.current() }
}
