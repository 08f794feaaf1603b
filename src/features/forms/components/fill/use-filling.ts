"use client"

import { useRouter } from "next/navigation"
import { useMemo, useState } from "react"
import { paths } from "@/lib/paths"
import { toast } from "@/ui/feedback/toast-queue"
import { type Failure, failureOf } from "@/ui/form/failure"
import type { OwnFormPage, OwnSubmission } from "../../queries/own-forms"
import { missingRequired } from "../../rules/answers"
import { reviewStep } from "../../rules/content-faults"
import { stepToResume } from "../../rules/steps"
import { visibleSections } from "../../rules/visible"
import type { AnswerValue } from "../../schema"
import { formsApi } from "../api"
import { useAnswers } from "./use-answers"
import { useFresh } from "./use-fresh"
import { useStep } from "./use-step"

export type Filling = Readonly<{ slug: string; form: OwnFormPage; draft: OwnSubmission }>

const keptOf = (draft: OwnSubmission) => ({ submissionId: draft.id, answers: draft.answers, sequence: draft.sequence })

/** Sends the form once everything is kept, and goes to its copy. */
const useSending = (draft: OwnSubmission, keepAll: () => Promise<void>, onSent: () => void) => {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    setFailure(null)
    try {
      await keepAll()
      await formsApi.submit.mutate({ submissionId: draft.id })
      onSent()
    } catch (error) {
      setSending(false)
      setFailure(failureOf(error))
    }
  }
  return { send, isSending, failure, forget: () => setFailure(null) }
}

/** A form under way: what is asked and answered, where its author is, and how it is sent. */
export const useFilling = ({ slug, form, draft }: Filling) => {
  const router = useRouter()
  const copy = paths.form(slug, form.requestId)
  const hand = useAnswers(keptOf(draft))
  const { answers } = hand
  const sections = useMemo(() => visibleSections(form.content, answers), [form.content, answers])
  const missing = useMemo(() => missingRequired(form.content, answers), [form.content, answers])
  const [undecided, setUndecided] = useState(form.undecided)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [opened, setOpened] = useState<string | null>(null)
  // Who changes what was sent begins at the review, where each answer has its way in.
  const [first] = useState(() => (form.sent ? reviewStep : stepToResume(form.content, draft.answers)))
  const steps = [...sections.map(({ key }) => key), reviewStep]
  const position = useStep(steps, first)

  const sending = useSending(draft, hand.keepAll, () => {
    toast("Your form is sent")
    router.replace(copy)
    router.refresh()
  })

  useFresh(form.requestId, (fresh) => {
    if (!fresh.draft || fresh.draft.id !== draft.id) return router.replace(copy)
    setUndecided(fresh.undecided)
    hand.adopt(keptOf(fresh.draft))
    if (hand.state === "refused") hand.retry()
  })

  const move = (step: string, question: string | null = null) => {
    hand.flush()
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
    ...hand,
    sections,
    missing,
    undecided,
    errors,
    position,
    steps,
    opened,
    move,
    open,
    answer: (key: string, value: AnswerValue) => {
      setErrors(({ [key]: _, ...others }) => others)
      hand.change(key, value)
    },
    /** Sends it; or opens what is still needed first. */
    send: async () => {
      const [needed] = missing
      await (needed ? open(needed.key) : sending.send())
    },
    isSending: sending.isSending,
    failure: sending.failure ?? hand.failure,
  }
}
