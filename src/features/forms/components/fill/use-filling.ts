"use client"

import { useRouter } from "next/navigation"
import { useMemo, useState } from "react"
import { paths } from "@/lib/paths"
import { useFresh } from "@/ui/drafts/use-fresh"
import { toast } from "@/ui/feedback/toast-queue"
import { useSending } from "@/ui/runner/use-sending"
import { useSteps } from "@/ui/runner/use-steps"
import type { OwnFormPage, OwnSubmission } from "../../queries/own-forms"
import { missingRequired } from "../../rules/answers"
import { reviewStep } from "../../rules/content-faults"
import { isRaising, safetyQuestion } from "../../rules/safety"
import { stepsOf, stepToResume } from "../../rules/steps"
import { answerTo, endOf, visibleSections } from "../../rules/visible"
import type { AnswerValue } from "../../schema"
import { formsApi } from "../api"
import { useAnswers } from "./use-answers"

export type Filling = Readonly<{ slug: string; form: OwnFormPage; draft: OwnSubmission }>

/** A form under way: what is asked and answered, where its author is, and how it is sent. */
export const useFilling = ({ slug, form, draft }: Filling) => {
  const router = useRouter()
  const copy = paths.form(slug, form.requestId)
  const drafts = useAnswers(draft)
  const { answers } = drafts
  const sections = useMemo(() => visibleSections(form.content, answers), [form.content, answers])
  const missing = useMemo(() => missingRequired(form.content, answers), [form.content, answers])
  const [waitsFor, setWaitsFor] = useState(form.waitsFor)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [opened, setOpened] = useState<string | null>(null)
  // Who changes what was sent begins at the review, where each answer has its way in.
  const [first] = useState(() => (form.sent ? reviewStep : stepToResume(form.content, draft.answers)))
  const steps = stepsOf(form.content, answers)
  const hasEnded = endOf(form.content, answers) !== null
  const safety = safetyQuestion(form.content)
  const position = useSteps(steps, first)

  const ask = async () => {
    const moment = drafts.moment()
    return { moment, form: await formsApi.own.query({ requestId: form.requestId }) }
  }
  const adopt = ({ moment, form: fresh }: Awaited<ReturnType<typeof ask>>) => {
    if (!fresh.draft || fresh.draft.id !== draft.id) return router.replace(copy)
    setWaitsFor(fresh.waitsFor)
    drafts.adopt(fresh.draft.versions, moment)
    if (drafts.state === "refused") drafts.retry()
  }
  useFresh(ask, adopt)

  const sending = useSending({
    ...drafts,
    // What is not asked in the end is not sent, and nobody needs to choose there.
    hasChoices: () => drafts.hasChoices(sections.flatMap(({ questions }) => questions.map(({ key }) => key))),
    submit: () => formsApi.submit.mutate({ submissionId: draft.id }),
    onSent: () => {
      toast("Your form is sent")
      router.replace(copy)
      router.refresh()
    },
    onRefused: () => void ask().then(adopt, () => undefined),
  })

  const move = (step: string, question: string | null = null) => {
    drafts.flush()
    sending.forget()
    setOpened(question)
    position.go(step)
  }

  /** Opens one question from the review, with what is still needed there said beside it. */
  const open = (questionKey: string) => {
    const section = sections.find(({ questions }) => questions.some(({ key }) => key === questionKey))
    const needed = missing.find(({ key }) => key === questionKey)
    if (needed) setErrors((before) => ({ ...before, [questionKey]: needed.says }))
    if (section) move(section.key, questionKey)
  }

  return {
    ...drafts,
    sections,
    missing,
    waitsFor,
    errors,
    position,
    steps,
    opened,
    move,
    open,
    answer: (key: string, value: AnswerValue) => {
      setErrors(({ [key]: _, ...others }) => others)
      drafts.change(key, value)
      if (!endOf(form.content, { [key]: value })) return
      // The form ends: nothing else that was written is kept, here or anywhere.
      for (const other of Object.keys(answers)) if (other !== key) drafts.change(other, null)
      drafts.flush()
    },
    hasEnded,
    /** staff knows of an answer already, before the form is sent */
    isTold: safety !== null && isRaising(safety, answerTo(answers, safety.key)),
    /** Sends it; or opens what is still needed first. */
    send: async () => {
      const [needed] = missing
      await (needed ? open(needed.key) : sending.send())
    },
    isSending: sending.isSending,
    failure: sending.failure ?? drafts.failure,
  }
}
