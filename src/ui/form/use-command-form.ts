"use client"

import { useRouter } from "next/navigation"
import { type BaseSyntheticEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react"
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  set,
  type UseFormReturn,
  useForm,
} from "react-hook-form"
import { toast } from "../feedback/toast-queue"
import { type LateSchema, lateChecks } from "./checks/late-checks"
import { fieldId } from "./command-form-context"
import { type Failure, failureOf } from "./errors/failure"
import { followMending } from "./errors/field-errors"

export type CommandFormOptions<Input extends FieldValues, Output, Answer> = {
  /** Named by `import()`, so that it comes when the form is touched. Another schema needs another form. */
  schema: LateSchema<Input, Output>
  defaultValues: DefaultValues<Input>
  /** What was wrong by field name, where the form was sent without JavaScript and comes back with the page. */
  wrong?: Readonly<Record<string, string>>
  /**
   * Sends the command. It gets the schema's input, already checked but not transformed: the procedure parses it once more,
   * and a transform must not run twice.
   */
  submit: (input: Input) => Promise<Answer>
  /** One short line when it happened, such as "Your time is booked". */
  done?: string
  onDone?: (answer: Answer) => void
  /** Fetch the page's server parts again afterwards. On unless said otherwise. */
  refresh?: boolean
  /** Empty the form afterwards, for forms that are used again at once, such as a message. */
  clear?: boolean
}

/** What CommandForm needs of a form; made by useCommandForm. */
export type CommandFormState<Input extends FieldValues> = Readonly<{
  formId: string
  methods: UseFormReturn<Input>
  failure: Failure | null
  isPending: boolean
  /** Fetches the checks. */
  prepare: () => void
  onSubmit: (event?: BaseSyntheticEvent) => Promise<void>
  /** what useDraftedForm adds: which version is meant, above, and whether it is saved, below */
  draft?: Readonly<{ choice: ReactNode; line: ReactNode }>
}>

const errorsOf = <Input extends FieldValues>(wrong: Readonly<Record<string, string>>): FieldErrors<Input> => {
  const errors: FieldErrors<Input> = {}
  for (const [name, message] of Object.entries(wrong)) set(errors, name, { type: "server", message })
  return errors
}

const isOnPage = (formId: string, name: string) => document.getElementById(fieldId(formId, name)) !== null

/** One implementation of every form that sends a command: checks, pending, refusals, unreachable server, done. */
export const useCommandForm = <Input extends FieldValues, Output, Answer>({
  schema,
  defaultValues,
  wrong,
  submit,
  done,
  onDone,
  refresh = true,
  clear = false,
}: CommandFormOptions<Input, Output, Answer>): CommandFormState<Input> => {
  const formId = useId()
  const router = useRouter()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [checks] = useState(() => lateChecks(schema))
  const [cameWith] = useState(() => wrong && errorsOf<Input>(wrong))
  const methods = useForm<Input>({
    resolver: checks.resolver,
    defaultValues,
    ...(cameWith && { errors: cameWith }),
    // The form moves the focus itself: to the one field, or to the summary of several.
    shouldFocusError: false,
  })
  const { handleSubmit, setError, reset, subscribe, trigger, formState } = methods
  useEffect(() => followMending({ subscribe, trigger }), [subscribe, trigger])

  const answer = useCallback(
    (failed: Failure) => {
      const named =
        failed.kind === "fields"
          ? Object.entries(failed.fields)
          : failed.kind === "refusal" && failed.field
            ? [[failed.field, failed.says] as const]
            : []
      const shown = named.filter(([name]) => isOnPage(formId, name))
      for (const [name, message] of shown) setError(name as FieldPath<Input>, { type: "server", message })
      if (shown.length < Math.max(1, named.length)) setFailure(failed)
    },
    [formId, setError],
  )

  const send = handleSubmit(async (input) => {
    setFailure(null)
    try {
      const result = await submit(input as Input)
      if (clear) reset(defaultValues, { keepFieldsRef: true })
      if (done) toast(done)
      onDone?.(result)
      if (refresh) router.refresh()
    } catch (error) {
      const failed = failureOf(error)
      answer(failed)
      // Something is no longer as the page says: fetch it again. What was typed stays.
      if (failed.kind === "refusal") router.refresh()
    }
  })

  // Not the form's own state: of two taps in one instant the second would still see it as it was before the first.
  const isSending = useRef(false)
  const onSubmit = async (event?: BaseSyntheticEvent) => {
    event?.preventDefault()
    if (isSending.current) return
    isSending.current = true
    await send(event).finally(() => {
      isSending.current = false
    })
  }

  return { formId, methods, failure, isPending: formState.isSubmitting, prepare: () => void checks.ask(), onSubmit }
}
