"use client"

import type { ReactNode } from "react"
import { Button } from "../button"
import type { SaveState as State } from "../drafts/autosave/autosave"
import { SaveState } from "../drafts/autosave/save-state"
import { type VersionChoice, VersionChoices } from "../drafts/version-choice"
import type { Failure } from "../form/errors/failure"
import { FormFailure } from "../form/errors/form-failure"
import { OfflineNote, offlineNoteId } from "./offline-note"
import { RunnerShell } from "./runner-shell"
import { focusScreenTitle } from "./screen-title"

type RunnerProps = {
  /** The step one is at, from 0, and how many there are. */
  at: number
  steps: number
  pauseHref: string
  helpHref: string
  /** Where "Exit" leads; a neutral page unless said otherwise. */
  exitHref?: string | undefined
  /** Whether the words are saved, and the way to try again; without it nothing is said about saving. */
  saving: { state: State; flush: () => void; isShown?: boolean }
  failure: Failure | null
  onRetry: () => void
  choices: readonly VersionChoice[]
  next: { words: string; onPress: () => void; isPending?: boolean }
  /** Shown above every step, such as that this is a preview. */
  above?: ReactNode
  /** The body: who reads it, what is asked, and the means to answer. */
  children: ReactNode
}

/** Something that is answered one screen at a time. What is asked is the body's concern; everything around it is the same everywhere. */
export const Runner = ({ at, steps, pauseHref, saving, failure, choices, next, ...rest }: RunnerProps) => {
  const isOffline = saving.state === "offline"
  return (
    <RunnerShell
      step={at + 1}
      steps={steps}
      // While words are not saved yet, leaving would lose them: the way out first says so.
      pause={{ href: isOffline ? `#${offlineNoteId}` : pauseHref }}
      help={{ href: rest.helpHref }}
      exitUrl={rest.exitHref}
      state={saving.isShown !== false && <SaveState state={saving.state} />}
      next={
        <Button kind="main" isPending={next.isPending ?? false} onPress={next.onPress}>
          {next.words}
        </Button>
      }
    >
      {rest.above}
      {isOffline && <OfflineNote onRetry={saving.flush} leaveHref={pauseHref} />}
      {failure && (
        <div className="mb-5">
          <FormFailure failure={failure} onRetry={rest.onRetry} />
        </div>
      )}
      <VersionChoices choices={choices} onAllChosen={focusScreenTitle} />
      {rest.children}
    </RunnerShell>
  )
}

/** What else can be done at a step, below it: "Back" first. */
export const StepActions = ({ onBack, children }: { onBack: (() => void) | null; children?: ReactNode }) => (
  <div className="mt-8 flex flex-wrap gap-x-6">
    {onBack && <StepAction onPress={onBack}>Back</StepAction>}
    {children}
  </div>
)

export const StepAction = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <Button kind="text" size="small" onPress={onPress} className="text-ink-soft">
    {children}
  </Button>
)
