"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import type { UseFormReturn } from "react-hook-form"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { weekdayOf } from "@/lib/time/local-date"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { Notice } from "@/ui/feedback/notice"
import { FormCheckboxGroup } from "@/ui/form/bound/choice-fields"
import { FormTextArea } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import { useFreshId } from "@/ui/form/use-fresh-id"
import type { AssignChoices } from "../../queries/assignments"
import type { AssignAsked } from "../../schema"
import { assignmentsApi } from "../api"
import { ExerciseChoice } from "./exercise-choice"
import { ReadersFields } from "./readers-fields"
import { ScheduleFields } from "./schedule-fields"

type AssignFormProps = { choices: AssignChoices; relationshipId: string; slug: string; exerciseId?: string | undefined }

const firstThoughts = ({ members, today, exercises }: AssignChoices, exerciseId: string) => {
  const exercise = exercises.find((one) => one.exerciseId === exerciseId)
  return {
    exerciseId,
    clientIds: members.map(({ clientId }) => clientId),
    rationale: exercise?.rationaleHint ?? "",
    weekdays: [String(weekdayOf(today)) as "1"],
    minuteOfDay: 21 * 60,
    firstDate: today,
    lastDate: null,
    audience: exercise?.defaultAudience ?? ("relationship" as const),
    reveal: exercise?.defaultReveal ?? ("when_all_done" as const),
  }
}

/**
 * What an exercise proposes is filled in when someone chooses it, not when a draft brings it back; a rationale in their own words
 * stays.
 */
const useProposals = ({ watch, setValue, getValues }: UseFormReturn<AssignAsked>, { exercises }: AssignChoices) => {
  useEffect(() => {
    const { unsubscribe } = watch(({ exerciseId }, { name }) => {
      const chosen = exercises.find((one) => one.exerciseId === exerciseId)
      if (name !== "exerciseId" || !chosen) return
      const written = getValues("rationale").trim()
      if (written === "" || exercises.some(({ rationaleHint }) => rationaleHint === written))
        setValue("rationale", chosen.rationaleHint)
      setValue("audience", chosen.defaultAudience)
      setValue("reveal", chosen.defaultReveal)
    })
    return unsubscribe
  }, [exercises, watch, getValues, setValue])
  const exerciseId = watch("exerciseId")
  return exercises.find((one) => one.exerciseId === exerciseId)
}

const TooMany = ({ running }: { running: readonly string[] }) =>
  running.length >= 2 && (
    <Notice tone="wait" title={`${running.length === 2 ? "Two" : running.length} practices are running already`}>
      {listed(running)}. With a third, often none gets done. You can pause one first, or give this one all the same.
    </Notice>
  )

/** Gives an exercise: what, to whom, why, when, and who reads it. From top to bottom with the keyboard in under two minutes. */
export const AssignForm = ({ choices, relationshipId, slug, exerciseId = "" }: AssignFormProps) => {
  const router = useRouter()
  const { blank, idFor } = useFreshId()
  const form = useDraftedForm({
    draft: `assign:${relationshipId}`,
    schema: () => import("../../schema").then(({ assignInput }) => assignInput),
    defaultValues: { assignmentId: blank, relationshipId, ...firstThoughts(choices, exerciseId) },
    submit: (input: AssignAsked) => assignmentsApi.assign.mutate({ ...input, assignmentId: idFor(input) }),
    done: "The practice is given.",
    onDone: () => router.push(paths.desk.relationship(slug, relationshipId)),
    refresh: false,
  })
  const exercise = useProposals(form.methods, choices)
  const { members } = choices
  const chosen = members.filter(({ clientId }) => (form.methods.watch("clientIds") ?? []).includes(clientId))
  return (
    <CommandForm form={form} className="gap-8">
      <TooMany running={choices.running} />
      <ExerciseChoice exercises={choices.exercises} chosen={exercise} />
      {members.length > 1 && (
        <FormCheckboxGroup
          name="clientIds"
          label="For whom"
          choices={members.map(({ clientId, displayName }) => ({ value: clientId, label: displayName }))}
        />
      )}
      <FormTextArea
        name="rationale"
        label="Why this, and why now"
        about="In your own words. They read it before they begin."
        rows={3}
        most={600}
      />
      <ScheduleFields members={chosen} today={choices.today} />
      <ReadersFields members={chosen.map(({ displayName }) => displayName)} />
      <SubmitButton className="justify-self-start">Give this practice</SubmitButton>
    </CommandForm>
  )
}
