"use client"

import { useState } from "react"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "./confirmation"
import { FirstCodeField, NewPasswordField } from "./password-fields"
import { RecoveryCodesShown } from "./recovery-codes"
import { SquareCode } from "./square-code"

type Begun = Awaited<ReturnType<typeof identityApi.beginSecondStep.mutate>>

type BeginProps = { ways: Ways; words: string; onBegun: (begun: Begun) => void }

const Begin = ({ ways, words, onBegun }: BeginProps) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ confirmedInput }) => confirmedInput),
    defaultValues: { confirmation: "" },
    submit: (input) => identityApi.beginSecondStep.mutate(input),
    onDone: onBegun,
    refresh: false,
  })
  return (
    <CommandForm form={form}>
      <Confirmation {...ways} />
      <div>
        <SubmitButton kind="quiet">{words}</SubmitButton>
      </div>
    </CommandForm>
  )
}

const Finish = ({
  begun,
  email,
  onDone,
}: {
  begun: Begun
  email: string
  onDone: (codes: readonly string[]) => void
}) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ setPasswordInput }) => setPasswordInput),
    defaultValues: { password: "", code: "", sealed: begun.sealed },
    submit: (input) => identityApi.setPassword.mutate(input),
    done: "Password and second step are set",
    onDone: ({ recoveryCodes }) => onDone(recoveryCodes),
    // Not before the codes are kept: the page would come back without them.
    refresh: false,
  })
  return (
    <CommandForm form={form}>
      <div className="grid gap-4">
        <p className="measure text-ink-soft">
          Scan this square with an authenticator app, such as the one of your password onceByName. If that is not
          possible, type the key into it.
        </p>
        <SquareCode {...begun.square} />
        <p className="grid gap-1">
          <span className="text-small text-ink-faint">Key</span>
          <code className="figures break-words">{begun.key}</code>
        </p>
      </div>
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField label="Password" />
      <FirstCodeField />
      <div>
        <SubmitButton>Set password and second step</SubmitButton>
      </div>
    </CommandForm>
  )
}

type SecondStepProps = { email: string; ways: Ways; hasPassword: boolean }

/** Sets password and second step together, for the first time or again on another device. */
export const SecondStep = ({ email, ways, hasPassword }: SecondStepProps) => {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  if (codes) return <RecoveryCodesShown codes={codes} onKept={() => setCodes(null)} />
  if (begun)
    return (
      <Finish
        begun={begun}
        email={email}
        onDone={(made) => {
          setBegun(null)
          setCodes(made)
        }}
      />
    )
  return <Begin ways={ways} words={hasPassword ? "Set both again" : "Set them up"} onBegun={setBegun} />
}
