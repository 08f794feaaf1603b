"use client"

import { useFieldArray } from "react-hook-form"
import { Button } from "@/ui/button"
import { useDraftedForm } from "@/ui/drafts/use-drafted-form"
import { FormTextArea, FormTextField } from "@/ui/form/bound/text-field"
import { CommandForm } from "@/ui/form/command-form"
import { SubmitButton } from "@/ui/form/submit-button"
import type { WorkspaceQuestions } from "../schema"
import { workspacesApi } from "./api"

const most = 20

/** The questions that visitors ask before they write, in the order of the page. */
export const QuestionsForm = ({ questions }: { questions: WorkspaceQuestions }) => {
  const form = useDraftedForm({
    draft: "questions",
    schema: () => import("../schema").then(({ changeQuestionsInput }) => changeQuestionsInput),
    defaultValues: { questions },
    submit: (input) => workspacesApi.changeQuestions.mutate(input),
    done: "The questions are saved",
  })
  const list = useFieldArray({ control: form.methods.control, name: "questions" })
  return (
    <CommandForm form={form}>
      {list.fields.map((field, at) => (
        <fieldset key={field.id} className="grid gap-4 border-t border-line pt-5">
          <legend className="sr-only">Question {at + 1}</legend>
          <FormTextField name={`questions.${at}.question`} label={`Question ${at + 1}`} />
          <FormTextArea name={`questions.${at}.answer`} label="Answer" rows={3} most={1500} />
          <div className="flex flex-wrap gap-x-5">
            <Button kind="text" size="small" onPress={() => list.remove(at)} aria-label={`Remove question ${at + 1}`}>
              Remove
            </Button>
            {at > 0 && (
              <Button
                kind="text"
                size="small"
                onPress={() => list.move(at, at - 1)}
                aria-label={`Move question ${at + 1} up`}
              >
                Move up
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {list.fields.length === 0 && (
        <p className="text-ink-soft">There are none yet. The public page leaves this part out.</p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button isDisabled={list.fields.length >= most} onPress={() => list.append({ question: "", answer: "" })}>
          Add a question
        </Button>
        <SubmitButton kind="quiet">Save the questions</SubmitButton>
      </div>
    </CommandForm>
  )
}
