"use client"

import { useFormContext } from "react-hook-form"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { ReadBy } from "@/ui/form/read-by"
import { readersForStaff } from "../../rules/labels"
import type { AssignAsked } from "../../schema"

const audiencesFor = (members: readonly string[]) => {
  const alone = { value: "only_me", label: "Only who wrote it" }
  if (members.length < 2) return [{ value: "relationship", label: `${members[0] ?? "They"}, and me` }, alone]
  return [
    { value: "relationship", label: "All of them, and me" },
    { value: "practitioner", label: "Each member alone, and me" },
    alone,
  ]
}

const reveals = (members: number) => [
  {
    value: "when_all_done",
    label: members === 2 ? "When both are done" : "When all are done",
    about: "By itself, for all at once.",
  },
  { value: "on_release", label: "When I open them", about: "Once everybody has answered." },
  { value: "immediately", label: "As soon as each is sent" },
  { value: "never", label: "Never", about: "Each answer stays between its author and me." },
]

/** Who reads the answers, by name, and when they open. Members may always choose fewer readers for themselves. */
export const ReadersFields = ({ members }: { members: readonly string[] }) => {
  const { watch } = useFormContext<AssignAsked>()
  const [audience, reveal] = watch(["audience", "reveal"])
  const opens = members.length > 1 && audience === "relationship"
  return (
    <div className="grid gap-6">
      <FormRadioGroup
        name="audience"
        label="Who reads the answers"
        about="Each member can choose fewer readers for any answer, never more."
        choices={audiencesFor(members)}
      />
      {opens && <FormRadioGroup name="reveal" label="When answers open" choices={reveals(members.length)} />}
      <ReadBy className="justify-self-start">
        <span aria-live="polite">Read by: {readersForStaff({ audience, reveal, members })}</span>
      </ReadBy>
    </div>
  )
}
