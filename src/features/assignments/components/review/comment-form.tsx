"use client"

import type { ReactNode } from "react"
import { useFormContext } from "react-hook-form"
import { listed } from "@/lib/listed"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormToggleChips } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import type { CommentAsked } from "../../schema"
import { assignmentsApi } from "../api"

type Member = Readonly<{ clientId: string; displayName: string }>

export type CommentFormProps = {
  occurrenceId: string
  /** the newest answer that this page shows; null when nothing waits */
  seen: Date | null
  members: readonly Member[]
  /** to whom a comment would tell nothing that they may not know */
  mayWriteTo: Readonly<{ one: readonly string[]; all: boolean }>
  isWaiting: boolean
  onSent: () => void
  /** what else can be done, on the line of the main action */
  aside?: ReactNode
}

const choicesFor = (members: readonly Member[], { one, all }: CommentFormProps["mayWriteTo"]) => [
  ...(all ? [{ value: "all", label: members.length === 2 ? "both" : "all of them" }] : []),
  ...members
    .filter(({ clientId }) => one.includes(clientId))
    .map(({ clientId, displayName }) => ({
      value: clientId,
      label: members.length > 1 ? `${displayName} only` : displayName,
    })),
]

/** Says by name who will read it, as it is chosen. */
const Readers = ({ members }: { members: readonly Member[] }) => {
  const to = useFormContext<CommentAsked>().watch("to")
  const names = to === "all" ? members : members.filter(({ clientId }) => clientId === to)
  return (
    <p aria-live="polite" className="-mt-3 text-small text-ink-faint">
      Read by {listed(names.map(({ displayName }) => displayName))}. They hear of it by a neutral e-mail, where that is
      safe.
    </p>
  )
}

/** Words about what came back, to one member or to all who answered. */
export const CommentForm = ({
  occurrenceId,
  seen,
  members,
  mayWriteTo,
  isWaiting,
  onSent,
  aside,
}: CommentFormProps) => {
  const choices = choicesFor(members, mayWriteTo)
  const { blank, idFor, renew } = useFreshId()
  const form = useDraftedForm({
    draft: `comment:${occurrenceId}`,
    schema: () => import("../../schema").then(({ commentInput }) => commentInput),
    defaultValues: { messageId: blank, occurrenceId, to: choices[0]?.value ?? "", body: "", reviewed: isWaiting, seen },
    submit: (input: CommentAsked) =>
      assignmentsApi.comment.mutate({ ...input, messageId: idFor(input), reviewed: isWaiting, seen }),
    done: isWaiting ? "Sent, and marked as reviewed." : "Sent.",
    clear: true,
    onDone: () => {
      renew()
      onSent()
    },
  })
  return (
    <CommandForm form={form} className="gap-4">
      <FormToggleChips name="to" label="Answer to" choose="one" choices={choices} />
      <Readers members={members} />
      <FormTextArea name="body" label="Your answer" rows={3} most={4000} />
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
        <div className="flex flex-wrap gap-x-5">{aside}</div>
        <SubmitButton size="small" className="ml-auto">
          {isWaiting ? "Send and mark reviewed" : "Send"}
        </SubmitButton>
      </div>
    </CommandForm>
  )
}
