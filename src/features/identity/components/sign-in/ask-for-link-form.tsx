"use client"

import { useState } from "react"
import { Button } from "@/ui/button"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { identityApi } from "../api"
import { LinkSent } from "./link-sent"
import { MailCodeForm } from "./mail-code-form"
import { withProof } from "./with-proof"

/** Asks for a link by e-mail. Without JavaScript the form goes to /api/auth/link and comes back as a page of its own. */
export const AskForLinkForm = ({ returnTo }: { returnTo: string }) => {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ askForLinkInput }) => askForLinkInput),
    defaultValues: { email: "", returnTo },
    submit: (input) =>
      withProof(input.email, (proof) => identityApi.askForLink.mutate({ ...input, ...(proof && { proof }) })),
    onDone: () => setSentTo(form.methods.getValues("email").trim()),
    refresh: false,
  })
  if (sentTo !== null)
    return (
      <LinkSent
        address={sentTo}
        again={
          <Button kind="text" onPress={() => setSentTo(null)}>
            Ask again
          </Button>
        }
      >
        <MailCodeForm />
      </LinkSent>
    )
  return (
    <CommandForm form={form} action="/api/auth/link" method="post">
      <input type="hidden" name="returnTo" value={returnTo} />
      <FormTextField
        name="email"
        type="email"
        label="Your e-mail address"
        about="We send a link to it. No password is needed."
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <div>
        <SubmitButton>Send me a link</SubmitButton>
      </div>
    </CommandForm>
  )
}
