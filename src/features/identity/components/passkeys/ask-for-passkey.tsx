"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { toast } from "@/ui/feedback/toast-queue"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { Disclosure } from "@/ui/lists/disclosure"
import { identityApi } from "../api"
import { Confirmation, type Ways } from "../security/confirmation"
import { RecoveryCodesShown } from "../security/recovery-codes"
import { SignInAgain } from "../security/sign-in-again"

type AskForPasskeyProps = { asks: boolean; ways: Ways; mayChange: boolean }

/** Whether a mailed link alone is enough: for who shares a mailbox, or might. */
export const AskForPasskey = ({ asks, ways, mayChange }: AskForPasskeyProps) => {
  const router = useRouter()
  const [codes, setCodes] = useState<readonly string[]>([])
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ askForPasskeyInput }) => askForPasskeyInput),
    defaultValues: { asks: !asks, confirmation: "" },
    submit: (input) => identityApi.askForPasskey.mutate({ ...input, asks: !asks }),
    onDone: ({ recoveryCodes }) => {
      if (recoveryCodes.length > 0) return setCodes(recoveryCodes)
      toast(asks ? "An e-mail alone is enough again" : "From now on an e-mail alone opens nothing")
      router.refresh()
    },
    clear: true,
    // Not before the codes are kept: the page would come back without them.
    refresh: false,
  })
  if (codes.length > 0) return <RecoveryCodesShown codes={codes} onKept={() => setCodes([])} />
  return (
    <Disclosure
      title={
        asks
          ? "An e-mail alone opens nothing: the passkey is asked for, too"
          : "Ask for the passkey after an e-mail, too"
      }
      className="border-t"
    >
      {mayChange ? (
        <CommandForm form={form} className="gap-4">
          <p className="measure">
            {asks
              ? "You can let an e-mail be enough again."
              : "For when somebody else might read your mail. You get ten recovery codes, in case the passkey is lost."}
          </p>
          <Confirmation {...ways} />
          <div>
            <SubmitButton kind="quiet">{asks ? "Let an e-mail be enough" : "Ask for the passkey"}</SubmitButton>
          </div>
        </CommandForm>
      ) : (
        <SignInAgain />
      )}
    </Disclosure>
  )
}
