"use client"

import { useRouter } from "next/navigation"
import { SupportCard } from "@/features/safety/components/support-card"
import { paths } from "@/lib/paths"
import { Runner, StepActions } from "@/ui/runner/runner"
import { reviewStep } from "../../rules/content-faults"
import { readersLine } from "../../rules/labels"
import { AnswerText } from "../answers/answer-text"
import { ReviewScreen } from "./review-screen"
import { SectionScreen } from "./section-screen"
import { type Filling, useFilling } from "./use-filling"

type Under = ReturnType<typeof useFilling>

/** What was written in two places at once, as long as it is asked. */
const choicesOf = ({ sections, entries, choose }: Under) =>
  sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const entry = entries[question.key]
      if (question.kind === "statement" || !entry || entry.others.length === 0) return []
      const { local, isFromHere, others } = entry
      return {
        title: `“${question.label}”`,
        here: { isFromHere, words: <AnswerText question={question} value={local} /> },
        others: others.map(({ writer, value }) => <AnswerText key={writer} question={question} value={value} />),
        onChoose: (other: number | null) => choose(question.key, other === null ? null : (others[other] ?? null)),
      }
    })

/** A form, one section a screen, then everything once more, then sent. Every answer is saved as it is given. */
export const FormRunner = (props: Filling) => {
  const router = useRouter()
  const { slug, form } = props
  const filling = useFilling(props)
  const { position, steps, move } = filling
  const { at, step } = position
  const section = filling.sections.find(({ key }) => key === step)
  const readers = readersLine(form.readers)
  // Opened from the review for one question: the way on leads back there.
  const focusOn = section?.questions.find(({ key }) => key === filling.opened)?.key ?? null
  const previous = steps[at - 1]
  const actions = <StepActions onBack={previous === undefined ? null : () => move(previous)} />
  const send = () => void filling.send()
  const next = filling.hasEnded
    ? { words: "Get help", onPress: () => router.push(paths.help(slug)) }
    : focusOn === null
      ? { words: "Next", onPress: () => move(steps[at + 1] ?? reviewStep) }
      : { words: "To the review", onPress: () => move(reviewStep) }
  return (
    <Runner
      at={at}
      steps={steps.length}
      pauseHref={paths.today(slug)}
      helpHref={paths.help(slug)}
      saving={filling}
      failure={filling.failure}
      onRetry={section ? filling.retry : send}
      choices={choicesOf(filling)}
      next={section ? next : { words: "Send", onPress: send, isPending: filling.isSending }}
    >
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
          support={form.support && <SupportCard support={form.support} slug={slug} onSaved={() => filling.saveAll()} />}
          actions={actions}
        />
      ) : (
        <ReviewScreen
          sections={filling.sections}
          answers={filling.answers}
          readers={readers}
          missing={filling.missing}
          waitsFor={filling.waitsFor}
          consentsHref={paths.consents(slug)}
          takesFocus={position.hasMoved}
          isTold={filling.isTold}
          onOpen={filling.open}
          actions={actions}
        />
      )}
    </Runner>
  )
}
