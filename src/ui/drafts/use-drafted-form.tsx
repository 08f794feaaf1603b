"use client"

import { useRef } from "react"
import type { FieldValues } from "react-hook-form"
import { Button } from "../button"
import { type CommandFormOptions, type CommandFormState, useCommandForm } from "../form/use-command-form"
import { SaveState } from "./autosave/save-state"
import { typedTexts } from "./changed-fields"
import { useFormDraft } from "./use-form-draft"
import { VersionChoices } from "./version-choice"

type FormDraft = ReturnType<typeof useFormDraft>

/** The names of the fields of a form that take words. */
const textFieldsOf = (formId: string): ReadonlySet<string> =>
  new Set(
    [...(document.getElementById(formId)?.querySelectorAll<HTMLInputElement>("textarea, input") ?? [])]
      .filter(({ type }) => ["textarea", "text", "email", "tel"].includes(type))
      .map(({ name }) => name.split(".").at(-1) ?? ""),
  )

const Words = ({ formId, fields }: { formId: string; fields: object | null }) => {
  const words = [...new Set(typedTexts(fields, textFieldsOf(formId)))]
  return words.length === 0 ? (
    <p className="text-small text-ink-faint">Without words</p>
  ) : (
    words.map((text) => (
      <p key={text} className="measure break-words whitespace-pre-line">
        {text}
      </p>
    ))
  )
}

const Choice = ({ formId, draft: { entry, choose } }: { formId: string; draft: FormDraft }) => (
  <VersionChoices
    choices={
      entry && entry.others.length > 0
        ? [
            {
              title: "this draft",
              here: { isFromHere: entry.isFromHere, words: <Words formId={formId} fields={entry.local} /> },
              others: entry.others.map(({ writer, value }) => <Words key={writer} formId={formId} fields={value} />),
              onChoose: choose,
            },
          ]
        : []
    }
    onAllChosen={() => document.getElementById(formId)?.querySelector<HTMLElement>("textarea, input")?.focus()}
  />
)

const DraftLine = ({ draft: { state, discard } }: { draft: FormDraft }) => (
  <div className="flex flex-wrap items-baseline gap-x-4">
    <SaveState state={state} words={{ idle: "Your draft, as you left it", saved: "Draft saved" }} />
    <Button kind="text" size="small" className="text-ink-soft" onPress={discard}>
      Discard draft
    </Button>
  </div>
)

type DraftedFormOptions<Input extends FieldValues, Output, Answer> = CommandFormOptions<Input, Output, Answer> & {
  /** What the draft is for, such as "note:" and the relationship's id. One person has one draft of it. */
  draft: string
}

/**
 * A form for words that take a while: what is typed is saved as it is typed, for its author alone, and is there again after a click
 * elsewhere, a reload, or on another device. It ends when the command has happened.
 */
export const useDraftedForm = <Input extends FieldValues, Output, Answer>({
  draft: key,
  ...options
}: DraftedFormOptions<Input, Output, Answer>): CommandFormState<Input> => {
  const ended = useRef(() => {})
  const form = useCommandForm({
    ...options,
    onDone: (answer) => {
      ended.current()
      options.onDone?.(answer)
    },
  })
  const draft = useFormDraft(key, form)
  ended.current = draft.end
  return {
    ...form,
    draft: {
      choice: <Choice formId={form.formId} draft={draft} />,
      line: draft.isThere && <DraftLine draft={draft} />,
    },
  }
}
