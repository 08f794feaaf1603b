"use client"

import { OfflineNote, offlineNoteId } from "@/features/exercises/components/runner/offline-note"
import { paths } from "@/lib/paths"
import { Button } from "@/ui/button"
import { SaveState } from "@/ui/drafts/save-state"
import { FormFailure } from "@/ui/form/form-failure"
import { RunnerShell } from "@/ui/runner/runner-shell"
import { reviewStep } from "../../rules/content-faults"
import { readersLine } from "../../rules/words"
import { ReviewScreen } from "./review-screen"
import { SectionScreen } from "./section-screen"
import { type Filling, useFilling } from "./use-filling"

/** A form, one section a screen, then everything once more, then sent. Every answer is kept as it is given. */
export const FormRunner = (props: Filling) => {
  const { slug, form } = props
  const filling = useFilling(props)
  const { position, steps, move } = filling
  const { at, step } = position
  const section = filling.sections.find(({ key }) => key === step)
  const readers = readersLine(form.readers)
  const isOffline = filling.state === "offline"
  const pauseHref = paths.today(slug)
  // Opened from the review for one question: the way on leads back there.
  const focusOn = section?.questions.find(({ key }) => key === filling.opened)?.key ?? null
  const cameFromReview = focusOn !== null
  const previous = steps[at - 1]
  const ways = previous !== undefined && (
    <Button kind="text" size="small" onPress={() => move(previous)} className="text-ink-soft">
      Back
    </Button>
  )
  const next = section ? (
    <Button kind="main" onPress={() => move(cameFromReview ? reviewStep : (steps[at + 1] ?? reviewStep))}>
      {cameFromReview ? "To the review" : "Next"}
    </Button>
  ) : (
    <Button kind="main" isPending={filling.isSending} onPress={() => void filling.send()}>
      Send
    </Button>
  )
  return (
    <RunnerShell
      step={at + 1}
      steps={steps.length}
      // While words are not kept yet, leaving would lose them: the way out first says so.
      pause={{ href: isOffline ? `#${offlineNoteId}` : pauseHref }}
      help={{ href: paths.help(slug) }}
      state={<SaveState state={filling.state} />}
      next={next}
    >
      {isOffline && <OfflineNote onRetry={filling.flush} leaveHref={pauseHref} />}
      {filling.failure && (
        <div className="mb-5">
          <FormFailure failure={filling.failure} onRetry={() => (section ? filling.retry() : void filling.send())} />
        </div>
      )}
      {section ? (
        <SectionScreen
          key={section.key}
          section={section}
          answers={filling.answers}
          errors={filling.errors}
          readers={readers}
          takesFocus={position.hasMoved}
          focusOn={focusOn}
          onAnswer={filling.answer}
          ways={ways}
        />
      ) : (
        <ReviewScreen
          sections={filling.sections}
          answers={filling.answers}
          readers={readers}
          missing={filling.missing}
          undecided={filling.undecided}
          consentsHref={paths.consents(slug)}
          takesFocus={position.hasMoved}
          onOpen={filling.open}
          ways={ways}
        />
      )}
    </RunnerShell>
  )
}
