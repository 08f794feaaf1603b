"use client"

import { useMemo } from "react"
import { useDrafts } from "@/ui/drafts/use-drafts"
import type { OwnSubmission } from "../../queries/own-forms"
import type { Answers, AnswerValue } from "../../schema"
import { formsApi } from "../api"

/** The answers of a form under way. */
export const useAnswers = ({ id: submissionId, versions }: OwnSubmission) => {
  const drafts = useDrafts<AnswerValue | undefined, AnswerValue>({
    stored: versions,
    open: (_, value) => value,
    pending: (_, value) => value,
    save: ({ key: questionKey, leaving, ...draft }) =>
      formsApi.saveAnswer.mutate({ submissionId, questionKey, ...draft }, { context: { leaving } }),
  })
  const { entries } = drafts
  const answers: Answers = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, { local }]) => (local === undefined ? [] : [[key, local]])),
      ),
    [entries],
  )
  return { ...drafts, answers }
}
