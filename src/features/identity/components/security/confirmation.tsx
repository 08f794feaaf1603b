"use client"

import { useEffect, useState } from "react"
import { useFormContext } from "react-hook-form"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { FormTextField } from "@/ui/form/bound/text-field"
import { failureWords } from "@/ui/form/errors/failure"
import { identityApi } from "../api"
import { answerByPasskey } from "../passkeys/browser"

/** What an account can prove itself with. */
export type Ways = Readonly<{ asksSecondStep: boolean; hasAuthenticator: boolean; hasPasskey: boolean }>

const codeWords = (hasAuthenticator: boolean) =>
  hasAuthenticator
    ? { label: "Code", about: "The six digits in your authenticator, or one of your recovery codes." }
    : { label: "Recovery code", about: "One of the ten that you wrote down. Not needed with a passkey." }

/** By passkey, in place of a code. Its answer counts once: after an attempt it is asked for again. */
const ByPasskey = () => {
  const { setValue, watch, formState } = useFormContext()
  const [failed, setFailed] = useState<string | null>(null)
  const isAnswered = watch("passkey") !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each attempt, whatever came of it.
  useEffect(() => {
    if (formState.submitCount > 0 && !formState.isSubmitting) setValue("passkey", undefined)
  }, [formState.submitCount, formState.isSubmitting])
  const ask = async () => {
    setFailed(null)
    try {
      const { options, sealed } = await identityApi.passkeyToConfirm.query()
      setValue("passkey", { sealed, answer: await answerByPasskey(options) })
    } catch (error) {
      setFailed(failureWords(error))
    }
  }
  if (isAnswered) return <Notice tone="good">Your passkey has answered.</Notice>
  return (
    <div className="grid justify-items-start gap-3">
      <Button size="small" onPress={() => void ask()}>
        Use a passkey
      </Button>
      {failed && (
        <Notice tone="alert" live>
          {failed}
        </Notice>
      )}
    </div>
  )
}

/** Before anything changes that guards the account: the second step that is there shows that it is still them. */
export const Confirmation = ({ asksSecondStep, hasAuthenticator, hasPasskey }: Ways) =>
  asksSecondStep ? (
    <fieldset className="grid gap-4 border-l-2 border-line pl-4 sm:pl-5">
      <legend className="sr-only">Is it still you?</legend>
      {hasPasskey && <ByPasskey />}
      <FormTextField
        {...codeWords(hasAuthenticator)}
        name="confirmation"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
      />
    </fieldset>
  ) : null
