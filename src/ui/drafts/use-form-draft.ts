"use client"

import { useContext, useEffect, useRef, useState } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { changedFields, withChanged } from "./changed-fields"
import { type DraftFields, DraftStoreContext } from "./draft-store"
import { useDrafts } from "./use-drafts"
import { useFresh } from "./use-fresh"

type Changed = NonNullable<DraftFields>

const nothing: Changed = {}
/** As JSON has it, which is how it is kept. */
const plain = (fields: DraftFields): DraftFields => JSON.parse(JSON.stringify(fields))

const isEmpty = (changed: Changed) => Object.keys(changed).length === 0

/** Keeps a form's changed fields as a draft under `key`, and puts them back in when the form is opened again, on whatever device. */
export const useFormDraft = <Input extends FieldValues>(
  key: string,
  { methods }: { methods: UseFormReturn<Input> },
) => {
  const store = useContext(DraftStoreContext)
  const start = useRef<Changed>(nothing)
  const [isThere, setThere] = useState(false)
  const drafts = useDrafts<Changed, DraftFields>({
    stored: {},
    open: (_, value) => value ?? nothing,
    pending: (_, changed, isSaved) => (isEmpty(changed) ? (isSaved ? null : undefined) : changed),
    isNothing: (value) => value === null,
    save: async ({ value, ...save }) => (await store?.save({ ...save, value: plain(value) })) ?? { others: null },
  })
  const here = () => drafts.current()[key]
  const note = (values: Changed) => {
    const changed = changedFields(values, start.current)
    setThere(!isEmpty(changed))
    drafts.change(key, changed)
  }
  const fill = (changed: Changed) => {
    setThere(!isEmpty(changed))
    methods.setValues(withChanged(start.current, changed) as Input)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one form has one draft, as long as it is open.
  useEffect(() => {
    if (!store) return
    start.current = { ...methods.formState.defaultValues }
    const typedEarly = changedFields(methods.getValues(), start.current)
    if (!isEmpty(typedEarly)) note(methods.getValues())
    // Without a name it was not someone at the form, but the form itself: emptied, or filled with its draft.
    const { unsubscribe } = methods.watch((values, { name }) => {
      if (name) note(values)
    })
    return unsubscribe
  }, [store])

  useFresh(
    async () => ({ moment: drafts.moment(), versions: store ? await store.load(key) : [] }),
    ({ moment, versions }) => {
      const before = here()?.local
      drafts.adopt({ [key]: versions }, moment)
      const after = here()?.local
      if (after && after !== before && !(isEmpty(after) && isEmpty(before ?? nothing))) fill(after)
    },
  )

  const end = () => {
    setThere(false)
    if (!here()) return
    drafts.change(key, nothing)
    drafts.flush()
  }
  return {
    isThere,
    state: drafts.state,
    entry: drafts.entries[key],
    choose: (other: number | null) => {
      const entry = here()
      if (!entry) return
      drafts.choose(key, other === null ? null : (entry.others[other] ?? null))
      fill(here()?.local ?? nothing)
    },
    /** It was sent. What is typed from now on is another draft, of a form that begins as it stands. */
    end: () => {
      end()
      start.current = { ...methods.getValues() }
    },
    discard: () => {
      fill(nothing)
      end()
    },
  }
}
