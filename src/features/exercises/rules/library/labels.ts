import type { Audience, ExerciseContent, Step } from "../../schema"

const kinds: Record<Step["kind"], string> = {
  text: "To read",
  prompt: "A question",
  choice: "One of several",
  timer: "A timer",
  stems: "Sentences to finish",
  emotional_map_affect: "A place on the map",
  feelings: "Words",
  body: "Places in the body",
  needs: "Needs",
  line: "One line",
}

const length = (seconds: number) => {
  const minutes = Math.round(seconds / 60)
  if (seconds < 60) return `${seconds} seconds`
  return minutes === 1 ? "one minute" : `${minutes} minutes`
}

/** What kind of step it is, for staff: "A timer of 2 minutes", "A question, one of 7 or their own". */
export const kindInWords = (step: Step): string => {
  if (step.kind === "timer") return `${kinds.timer} of ${length(step.seconds)}, silent`
  if (step.kind === "prompt" && step.prompts.length > 0)
    return `${kinds.prompt}, one of ${step.prompts.length}${step.ownPrompt ? " or their own" : ""}`
  if (step.kind === "feelings" || step.kind === "needs") return `${kinds[step.kind]}, up to ${step.most}, or their own`
  return kinds[step.kind]
}

const readers: Record<Audience, string> = {
  only_me: "Only the member",
  practitioner: "The member and you",
  relationship: "All of them and you, when it opens",
}

/** Who may read at most, for staff. */
export const readersInWords = (audience: Audience): string => readers[audience]

const reveals: Record<ExerciseContent["defaultReveal"], string> = {
  when_all_done: "when all are done, and nothing before",
  on_release: "when you open them",
  mutual_match: "only where all said yes",
  immediately: "as soon as each is sent",
  never: "never; they stay with you",
}

/** "Answers open when all are done, and nothing before." */
export const revealInWords = (reveal: ExerciseContent["defaultReveal"]): string => `Answers open ${reveals[reveal]}.`
