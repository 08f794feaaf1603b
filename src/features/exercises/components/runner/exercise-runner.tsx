"use client"

import { Runner, StepAction, StepActions } from "@/ui/runner/runner"
import { pendingSave } from "../../rules/drafts"
import { isAsking } from "../../rules/steps"
import { EndScreen } from "./end-screen"
import { NotThisTime } from "./not-this-time"
import { ReviewScreen } from "./review-screen"
import type { ExerciseRunnerProps } from "./runner-props"
import { SavedAnswer } from "./saved-answer"
import { StepScreen } from "./step-screen"
import { useRunner } from "./use-runner"

/**
 * A practice, one step a screen, then everything once more, then sent. Anyone who gives it decides where answers are saved;
 * each is offered to `onSave` as it changes, with readers that its author can make fewer.
 */
export const ExerciseRunner = (props: ExerciseRunnerProps) => {
  const { content, back = "Back to Today", savesDrafts = true } = props
  const runner = useRunner(props)
  const { answers, at, move, hasMoved, screens } = runner
  if (runner.end) return <EndScreen {...props} back={back} end={runner.end} steps={screens} />

  const step = content.steps[at]
  const send = () => void runner.send()
  const skip = () => {
    if (step && isAsking(step)) answers.change(step, { isSkipped: true, raw: null })
    move(at + 1)
  }
  const goBack = at > 0 ? () => move(at - 1) : null
  return (
    <Runner
      {...props}
      at={at}
      steps={screens}
      saving={{ ...answers, isShown: savesDrafts }}
      failure={runner.failure}
      onRetry={step ? answers.retry : send}
      choices={answers.twice.map(({ step: asked, local, isFromHere, others }) => ({
        title: `“${asked.title}”`,
        here: {
          isFromHere,
          words: <SavedAnswer {...props} step={asked} draft={local && pendingSave(asked, local, true)} />,
        },
        others: others.map(({ writer, value }) => <SavedAnswer {...props} key={writer} step={asked} draft={value} />),
        onChoose: (other) => answers.choose(asked, other === null ? null : (others[other] ?? null)),
      }))}
      next={
        step
          ? { words: "Next", onPress: () => move(at + 1) }
          : { words: "Send", onPress: send, isPending: runner.isSending }
      }
    >
      {step ? (
        <StepScreen
          key={step.key}
          {...props}
          step={step}
          draft={isAsking(step) ? answers.draftOf(step) : null}
          point={runner.point}
          takesFocus={hasMoved}
          onChange={(to) => isAsking(step) && answers.change(step, to)}
          actions={
            <StepActions onBack={goBack}>
              {isAsking(step) && <StepAction onPress={skip}>Skip this one</StepAction>}
              {at === 0 && <NotThisTime onConfirm={runner.decline} />}
            </StepActions>
          }
        />
      ) : (
        <ReviewScreen
          {...props}
          draftOf={answers.draftOf}
          takesFocus={hasMoved}
          onChange={answers.change}
          onOpen={(asked) => move(content.steps.indexOf(asked))}
          actions={
            <StepActions onBack={goBack}>
              <NotThisTime onConfirm={runner.decline} />
            </StepActions>
          }
        />
      )}
    </Runner>
  )
}
