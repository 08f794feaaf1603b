"use client"

import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Disclosure } from "@/ui/lists/disclosure"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "../security/confirmation"
import { SignInAgain } from "../security/sign-in-again"
import { makePasskey } from "./browser"

/** Makes a passkey on this device, or in the keeper that carries it to all of one's devices. */
export const AddPasskey = ({ ways, mayAdd, isFirst }: { ways: Ways; mayAdd: boolean; isFirst: boolean }) => {
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ confirmedInput }) => confirmedInput),
    defaultValues: { confirmation: "" },
    submit: async (input) => {
      const { options, sealed } = await identityApi.beginPasskey.mutate(input)
      await identityApi.addPasskey.mutate({ sealed, answer: await makePasskey(options) })
    },
    done: "Your passkey is added",
    clear: true,
  })
  if (!mayAdd) return <SignInAgain />
  const words = isFirst ? "Add a passkey" : "Add another passkey"
  const add = (
    <CommandForm form={form} className="gap-4">
      <Confirmation {...ways} />
      <div>
        <SubmitButton kind="quiet">{words}</SubmitButton>
      </div>
    </CommandForm>
  )
  // What asks for a code first is folded away until it is wanted.
  return ways.asksSecondStep ? (
    <Disclosure title={words} className="border-t">
      {add}
    </Disclosure>
  ) : (
    add
  )
}
