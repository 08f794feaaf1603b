"use client"

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react"
import { type FieldValues, FormProvider } from "react-hook-form"
import { cx } from "../look/class-names"
import { CommandFormContext, focusField } from "./command-form-context"
import { ErrorSummary } from "./errors/error-summary"
import { fieldErrors } from "./errors/field-errors"
import { FormFailure } from "./errors/form-failure"
import type { CommandFormState } from "./use-command-form"

type CommandFormProps<Input extends FieldValues> = Omit<ComponentProps<"form">, "onSubmit" | "children"> & {
  form: CommandFormState<Input>
  children: ReactNode
}

/**
 * A form around a command. Give it `action` and `method` where it must also work without JavaScript; the browser's own
 * checks then stay in force until this component takes over.
 */
export const CommandForm = <Input extends FieldValues>({
  form,
  children,
  className,
  onFocus,
  ...rest
}: CommandFormProps<Input>) => {
  const { formId, methods, failure, isPending, prepare, onSubmit, draft } = form
  const { errors, submitCount } = methods.formState
  const element = useRef<HTMLFormElement>(null)
  const wrong = fieldErrors(errors)
  const only = wrong.length === 1 ? wrong[0]?.name : undefined
  const several = wrong.length > 1
  // What is wrong with several fields together stands at none of them: then the summary says it.
  const [hasNoField, setHasNoField] = useState(false)

  useEffect(() => {
    if (element.current) element.current.noValidate = true
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once an attempt, not while someone corrects.
  useEffect(() => {
    if (submitCount > 0 && !isPending) setHasNoField(only !== undefined && !focusField(formId, only))
  }, [submitCount, isPending])

  return (
    <FormProvider {...methods}>
      <CommandFormContext value={{ formId, isPending }}>
        <form
          {...rest}
          ref={element}
          id={formId}
          onSubmit={onSubmit}
          onFocus={(event) => {
            prepare()
            onFocus?.(event)
          }}
          className={cx("grid grid-cols-1 gap-6", className)}
        >
          {failure && <FormFailure failure={failure} onRetry={() => void onSubmit()} />}
          {(several || (only && hasNoField)) && submitCount > 0 && (
            <ErrorSummary formId={formId} errors={wrong} attempt={submitCount} />
          )}
          {draft?.choice}
          {children}
          {draft?.line}
        </form>
      </CommandFormContext>
    </FormProvider>
  )
}
