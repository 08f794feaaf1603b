"use client"

import { Notice } from "@/ui/feedback/notice"
import type { Audience, ExerciseContent } from "../../schema"
import { ExerciseRunner } from "../runner/exercise-runner"
import type { AudienceChoice } from "../runner/runner-props"

const readers: Record<Audience, string> = {
  only_me: "Read by: you only",
  practitioner: "Read by: you and your practitioner",
  relationship: "Read by: you and your practitioner, and your partner once you have both answered",
}

const choices: readonly AudienceChoice[] = [
  { value: "relationship", label: "My practitioner and us" },
  { value: "practitioner", label: "My practitioner" },
  { value: "only_me", label: "Only me" },
]

const within = (widest: Audience) => choices.slice(choices.findIndex(({ value }) => value === widest))
const nowhere = async () => ({ others: null })

type ExercisePreviewProps = { content: ExerciseContent; backHref: string; helpHref: string }

/** The runner as a client has it. What is entered goes nowhere and is gone with the page. */
export const ExercisePreview = ({ content, backHref, helpHref }: ExercisePreviewProps) => (
  <ExerciseRunner
    content={content}
    drafts={{}}
    readersFor={(_, audience) => readers[audience]}
    audienceChoices={(step) => within(step.audience)}
    onSave={nowhere}
    onSubmit={nowhere}
    onNotThisTime={nowhere}
    declining="For a client: a full answer that needs no reason, that you alone see, and that opens nothing. To a partner it looks like silence."
    pauseHref={backHref}
    helpHref={helpHref}
    savesDrafts={false}
    back="Back to the library"
    above={
      <Notice className="mb-4 py-2.5 text-small">
        <b>Preview.</b> Nothing that you enter is saved or sent.
      </Notice>
    }
    after={{
      sent: <p>In a preview nothing was sent. A client would now go back to Today.</p>,
      declined: <p>In a preview nothing was recorded. For a client, this counts as an answer.</p>,
    }}
  />
)
