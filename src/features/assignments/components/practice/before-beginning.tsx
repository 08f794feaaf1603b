"use client"

import { useState } from "react"
import { paths } from "@/lib/paths"
import { formatDuration } from "@/lib/time/format"
import { Button } from "@/ui/button"
import { useFresh } from "@/ui/drafts/use-fresh"
import { type Failure, failureOf } from "@/ui/form/errors/failure"
import { FormFailure } from "@/ui/form/errors/form-failure"
import { ReadBy } from "@/ui/form/read-by"
import { RunnerShell } from "@/ui/runner/runner-shell"
import { assignmentsApi } from "../api"
import type { RunningPractice } from "./practice-runner"

type BeforeBeginningProps = { practice: RunningPractice; slug: string; onBegun: () => void }

/** How long, who reads it and why, before the first field. */
export const BeforeBeginning = ({ practice, slug, onBegun }: BeforeBeginningProps) => {
  const { content, readers, rationale, staffName, occurrenceId } = practice
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  // The browser may show the page as it was before it was begun, here or elsewhere.
  useFresh(
    () => assignmentsApi.practice.query({ occurrenceId }),
    ({ isStarted }) => isStarted && onBegun(),
  )
  const begin = async () => {
    setPending(true)
    setFailure(null)
    try {
      await assignmentsApi.start.mutate({ occurrenceId })
      onBegun()
    } catch (error) {
      setFailure(failureOf(error))
      setPending(false)
    }
  }
  return (
    <RunnerShell
      step={1}
      steps={content.steps.length + 1}
      pause={{ href: paths.today(slug), label: "Back to Today" }}
      help={{ href: paths.help(slug) }}
      next={
        <Button kind="main" onPress={() => void begin()} isPending={pending}>
          Begin
        </Button>
      }
    >
      {failure && <FormFailure failure={failure} onRetry={() => void begin()} />}
      <div className="grid justify-items-start gap-4">
        <ReadBy>{readers}</ReadBy>
        <h1 className="text-heading">{content.clientTitle ?? content.title}</h1>
        <p className="measure text-ink-soft">{content.summary}</p>
        <p className="measure text-ink-soft">
          About {formatDuration(content.minutes)}. Every step can be skipped, and you can pause and go on later, on any
          device. Until you send it, only you can read it.
        </p>
        <figure className="mt-2 grid gap-1.5 border-l-2 border-line-strong pl-4">
          <figcaption className="text-small text-ink-faint">{staffName} writes</figcaption>
          <blockquote className="measure font-serif text-large whitespace-pre-line">{rationale}</blockquote>
        </figure>
      </div>
    </RunnerShell>
  )
}
