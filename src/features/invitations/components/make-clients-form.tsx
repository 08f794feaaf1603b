"use client"

import { useRouter } from "next/navigation"
import { useFieldArray, useFormContext } from "react-hook-form"
import { confidentialityLabels } from "@/features/relationships/rules/relationships"
import { type ConfidentialityPolicy, confidentialityPolicies, mostMembers } from "@/features/relationships/schema"
import { paths } from "@/lib/paths"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { Notice } from "@/ui/feedback/notice"
import { FormRadioGroup } from "@/ui/form/bound/choice-fields"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { LinkButton } from "@/ui/link-button"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import { type FromInquiry, nobody } from "../rules"
import { invitationsApi } from "./api"
import { PersonFields } from "./person-fields"

const policies = confidentialityPolicies.map((value) => ({
  value,
  label: confidentialityLabels[value].name,
  about: confidentialityLabels[value].means,
}))

/** Only inside the form: what stands in the fields cannot be read before. */
const People = ({ alone, known }: { alone: boolean; known: boolean }) => {
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: "members" })
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="grid gap-5 border-t border-line pt-5">
          <legend className="sr-only">Person {index + 1}</legend>
          <div className="flex items-center justify-between gap-4">
            <p className="flex items-center gap-2 font-semibold">
              <MemberMark shape={memberShape(index)} full /> Person {index + 1}
              {index === 0 && known && <span className="font-normal text-ink-soft"> · a client here already</span>}
            </p>
            {index > 0 && (
              <Button kind="text" size="small" onPress={() => remove(index)}>
                Remove
              </Button>
            )}
          </div>
          <PersonFields prefix={`members.${index}`} known={index === 0 && known} />
        </fieldset>
      ))}
      {!alone && fields.length < mostMembers && (
        <Button size="small" className="justify-self-start" onPress={() => append(nobody)}>
          Add a person
        </Button>
      )}
    </>
  )
}

type MakeClientsFormProps = {
  slug: string
  from: FromInquiry | null
  /** what usually holds here; it can be changed */
  confidentiality: ConfidentialityPolicy
}

/** Makes clients and their relationship, and sends each member an invitation of their own. */
export const MakeClientsForm = ({ slug, from, confidentiality }: MakeClientsFormProps) => {
  const router = useRouter()
  const form = useDraftedForm({
    draft: from ? `invite:${from.inquiryId}` : "new-relationship",
    schema: () => import("../schema").then(({ makeClientsInput }) => makeClientsInput),
    defaultValues: {
      inquiryId: from?.inquiryId ?? null,
      knownClientId: from?.knownClientId ?? null,
      confidentiality,
      members: [from?.person ?? nobody, ...(from?.both ? [nobody] : [])],
    },
    submit: (input) => invitationsApi.makeClients.mutate(input),
    done: "Invited. Each gets an e-mail of their own.",
    refresh: false,
    onDone: ({ relationshipId }) => router.push(paths.desk.relationship(slug, relationshipId)),
  })
  return (
    <CommandForm form={form}>
      {from?.alone && (
        <Notice tone="wait" title="The partner does not know yet.">
          So only {from.person.name} is invited now, and nothing goes to anybody else. You can add the partner later,
          from the relationship’s page, when they know.
        </Notice>
      )}
      <People alone={from?.alone ?? false} known={Boolean(from?.knownClientId)} />
      <div className="border-t border-line pt-5">
        <FormRadioGroup
          name="confidentiality"
          label="What holds for confidences?"
          about="Each member reads and signs this before anything private is asked. You can change it later, with their knowledge."
          choices={policies}
        />
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        <LinkButton
          size="small"
          href={from ? paths.desk.inquiry(slug, from.inquiryId) : paths.desk.relationships(slug)}
        >
          Not now
        </LinkButton>
        <SubmitButton size="small">Make clients and invite each</SubmitButton>
      </div>
    </CommandForm>
  )
}
