"use client"

import { Button } from "@/ui/button"
import { SaveState } from "@/ui/drafts/save-state"
import { FormFailure } from "@/ui/form/form-failure"
import { RunnerShell } from "@/ui/runner/runner-shell"
import { isAsking } from "../../rules/steps"
import { EndScreen } from "./end-screen"
import { NotThisTime } from "./not-this-time"
import { OfflineNote, offlineNoteId } from "./offline-note"
import { ReviewScreen } from "./review-screen"
import type { ExerciseRunnerProps } from "./runner-props"
import { StepScreen } from "./step-screen"
import { useRunner } from "./use-runner"

/**
 * A practice, one step a screen, then everything once more, then sent. Anyone who gives it decides where answers are kept;
 * each is offered to `onSave` as it changes, with readers that its author can make fewer.
 */
export const ExerciseRunner = (props: ExerciseRunnerProps) => {
  const { content, pauseHref, helpHref, exitHref, back = "Back to Today", above, saysKept = true } = props
  const runner = useRunner(props)
  const { answers, at, move, hasMoved, failure } = runner
  const screens = content.steps.length + 1
  if (runner.end) return <EndScreen {...props} back={back} end={runner.end} steps={screens} />

  const step = content.steps[at]
  const isOffline = answers.state === "offline"
  const goBack = at > 0 && (
    <Button kind="text" size="small" onPress={() => move(at - 1)} className="text-ink-soft">
      Back
    </Button>
  )
  const skip = () => {
    if (step && isAsking(step)) answers.change(step, { isSkipped: true, raw: null })
    move(at + 1)
  }
  return (
    <RunnerShell
      step={at + 1}
      steps={screens}
      // While words are not kept yet, leaving would lose them: the way out first says so.
      pause={{ href: isOffline ? `#${offlineNoteId}` : pauseHref }}
      help={{ href: helpHref }}
      exitUrl={exitHref}
      state={saysKept && <SaveState state={answers.state} />}
      next={
        step ? (
          <Button kind="main" onPress={() => move(at + 1)}>
            Next
          </Button>
        ) : (
          <Button kind="main" onPress={() => void runner.send()} isPending={runner.isSending}>
            Send
          </Button>
        )
      }
    >
      {above}
      {isOffline && <OfflineNote onRetry={answers.flush} leaveHref={pauseHref} />}
      {failure && <FormFailure failure={failure} onRetry={() => (step ? answers.flush() : void runner.send())} />}
      {step ? (
        <StepScreen
          key={step.key}
          {...props}
          step={step}
          hand={answers.hands[step.key]}
          point={runner.point}
          takesFocus={hasMoved}
          onChange={(to) => isAsking(step) && answers.change(step, to)}
          ways={
            <>
              {goBack}
              {isAsking(step) && (
                <Button kind="text" size="small" onPress={skip} className="text-ink-soft">
                  Skip this one
                </Button>
              )}
              {at === 0 && <NotThisTime onConfirm={runner.decline} />}
            </>
          }
        />
      ) : (
        <ReviewScreen
          {...props}
          hands={answers.hands}
          takesFocus={hasMoved}
          onChange={answers.change}
          onOpen={(asked) => move(content.steps.indexOf(asked))}
          ways={
            <>
              {goBack}
              <NotThisTime onConfirm={runner.decline} />
            </>
          }
        />
      )}
    </RunnerShell>
  )
}
