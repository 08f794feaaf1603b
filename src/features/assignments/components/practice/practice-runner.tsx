"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { ExerciseRunner } from "@/features/exercises/components/runner/exercise-runner"
import { paths } from "@/lib/paths"
import type { Practice } from "../../queries/practice"
import { choicesWithin } from "../../rules/audience"
import { afterSending, audienceWord, readersOf } from "../../rules/labels"
import { assignmentsApi } from "../api"
import { BeforeBeginning } from "./before-beginning"

export type RunningPractice = Pick<
  Practice,
  | "occurrenceId"
  | "content"
  | "drafts"
  | "sharing"
  | "widest"
  | "isStarted"
  | "rationale"
  | "staffName"
  | "readers"
  | "replyWithinDays"
>

/** A practice that was given to its reader: saved at every change, sent once, and read by whom they were told. */
export const PracticeRunner = ({ practice, slug }: { practice: RunningPractice; slug: string }) => {
  const { occurrenceId, content, drafts, sharing, widest } = practice
  const router = useRouter()
  const [begun, setBegun] = useState(practice.isStarted)
  if (!begun) return <BeforeBeginning practice={practice} slug={slug} onBegun={() => setBegun(true)} />
  return (
    <ExerciseRunner
      content={content}
      drafts={drafts}
      takesOver={!practice.isStarted}
      readersFor={(_, audience) => readersOf({ ...sharing, audience })}
      audienceChoices={({ key }) =>
        choicesWithin(widest[key] ?? "only_me").map((value) => ({
          value,
          label: audienceWord(value, sharing.others),
        }))
      }
      onSave={({ answer, leaving, ...draft }) =>
        assignmentsApi.saveAnswer.mutate({ occurrenceId, value: answer, ...draft }, { context: { leaving } })
      }
      onFresh={async () => {
        const fresh = await assignmentsApi.practice.query({ occurrenceId })
        if (fresh.state === "open") return fresh.drafts
        router.replace(paths.practiceEnd(slug, occurrenceId))
        return null
      }}
      onSubmit={() => assignmentsApi.submit.mutate({ occurrenceId })}
      onNotThisTime={() => assignmentsApi.notThisTime.mutate({ occurrenceId })}
      helpHref={paths.help(slug)}
      pauseHref={paths.today(slug)}
      after={{
        sent: <p>{afterSending(sharing, practice)}</p>,
        declined: <p>It counts as an answer, and you need not explain it.</p>,
      }}
    />
  )
}
