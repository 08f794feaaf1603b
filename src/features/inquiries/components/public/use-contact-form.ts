"use client"

import { useRef } from "react"
import { paths } from "@/lib/paths"
import { useTabDraft } from "@/ui/drafts/tab/use-tab-draft"
import { useCommandForm } from "@/ui/form/use-command-form"
import type { ContactValues } from "../../rules/posted-form"
import { useProof } from "./use-proof"

export type ContactFormProps = {
  slug: string
  submissionKey: string
  /** Names of those who read what is sent. */
  readers: readonly string[]
  start: ContactValues
  wrong?: Readonly<Record<string, string>>
}

/** Sends the form as an ordinary one; the page is left, so this never answers. */
const leaveByPost = (element: HTMLFormElement | null | undefined) => {
  element?.submit()
  return new Promise<never>(() => undefined)
}

/** The form under way: its proof is prepared from the first touch, and what is typed stays in the tab until it is sent. */
export const useContactForm = ({ slug, submissionKey, start, wrong }: ContactFormProps) => {
  const root = useRef<HTMLDivElement>(null)
  const { prepare, proof } = useProof(submissionKey)
  const form = useCommandForm({
    schema: () => import("../../schema").then(({ sendInquiryInput }) => sendInquiryInput),
    defaultValues: { ...start, submissionKey, proof: "" },
    ...(wrong && { wrong }),
    refresh: false,
    submit: async (input) => {
      const solved = await proof()
      // This browser cannot solve the task: the form goes as it goes without scripts, and a mail confirms it.
      if (solved === null) {
        draft.forget()
        return leaveByPost(root.current?.querySelector("form"))
      }
      const { inquiriesApi } = await import("../api")
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const trap = root.current?.querySelector<HTMLInputElement>("[name=homepage]")
      const { mailed } = await inquiriesApi.send.mutate({
        ...input,
        timeZone,
        proof: solved,
        homepage: trap?.value ?? "",
      })
      return mailed ? "mail" : input.safe.includes("email") ? "quiet" : "call"
    },
    // A whole new page in this one's place: going back leads neither to the sent words nor to a form whose key is used up.
    onDone: (then) => {
      draft.forget()
      location.replace(`${paths.contactSent(slug)}?then=${then}`)
    },
  })
  const draft = useTabDraft(`contact:${slug}`, form.methods)
  return { form, prepare, root }
}
