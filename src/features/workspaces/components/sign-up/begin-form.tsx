"use client"

import { useState } from "react"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useCommandForm } from "@/ui/form/use-command-form"
import { LinkButton } from "@/ui/link-button"
import { workspacesApi } from "../api"

/** Begins it, at the address that was wished for, or at another one where somebody has that already. */
export const BeginForm = ({ token, slug }: { token: string; slug: string }) => {
  const [begun, setBegun] = useState<string | null>(null)
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ beginWorkspaceInput }) => beginWorkspaceInput),
    defaultValues: { token, slug },
    submit: (input) => workspacesApi.beginWorkspace.mutate(input),
    onDone: ({ slug: at }) => setBegun(at),
    refresh: false,
  })
  if (begun)
    return (
      <Notice
        tone="good"
        live
        title="Your workspace is there"
        action={
          <LinkButton kind="main" href={paths.signInTo(paths.desk.today(begun))}>
            Sign in
          </LinkButton>
        }
      >
        Sign in with the address that you have just confirmed; we have mailed you the way there, too.
      </Notice>
    )
  return (
    <CommandForm form={form}>
      <FormTextField name="slug" label="Its address" autoCapitalize="none" spellCheck={false} most={60} />
      <div>
        <SubmitButton>Begin</SubmitButton>
      </div>
    </CommandForm>
  )
}
