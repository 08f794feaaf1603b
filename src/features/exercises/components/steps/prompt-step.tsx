"use client"

import { useRef, useState } from "react"
import { Button } from "@/ui/button"
import { RadioGroup } from "@/ui/fields/choices/radio-group"
import { ControlledTextArea, ControlledTextField } from "@/ui/fields/controlled-text"
import type { AnswerOf, StepOf } from "../../schema"
import type { Answering } from "./answering"

const own = "my-own-question"
const nothing: AnswerOf<"prompt"> = { kind: "prompt", prompt: null, ownPrompt: null, text: "" }

type QuestionsProps = { step: StepOf<"prompt">; chosen: string; onChoose: (value: string) => void }

const Questions = ({ step, chosen, onChoose }: QuestionsProps) => (
  <RadioGroup
    label={<span className="sr-only">Questions</span>}
    choices={[
      ...step.prompts.map(({ key, label, about }) => ({ value: key, label, about })),
      ...(step.ownPrompt ? [{ value: own, label: "A question of my own" }] : []),
    ]}
    value={chosen}
    onChoose={onChoose}
  />
)

/** One question, chosen or one's own, and room to answer it. */
export const PromptStep = ({ step, answer, onAnswer }: Answering<"prompt">) => {
  const given = answer ?? nothing
  const isOwn = given.ownPrompt !== null
  const asked = step.prompts.find(({ key }) => key === given.prompt)?.label
  const [isChoosing, setChoosing] = useState(step.prompts.length > 0 && !asked && !isOwn)
  const isTouched = useRef(false)
  const write = (to: Partial<AnswerOf<"prompt">>) => onAnswer({ ...given, ...to })
  const choose = (value: string) => {
    write(value === own ? { prompt: null, ownPrompt: given.ownPrompt ?? "" } : { prompt: value, ownPrompt: null })
    if (isTouched.current) setChoosing(false)
  }
  const most = step.length === "long" ? { rows: 6, most: 4000 } : { rows: 3, most: 600 }
  return (
    <div className="grid gap-5">
      {isChoosing && (
        // A touch chooses and goes on to writing; arrow keys pass over every question and must not.
        // biome-ignore lint/a11y/noStaticElementInteractions: it only notices how the radios inside are used.
        <div
          onPointerDown={() => {
            isTouched.current = true
          }}
          onKeyDown={() => {
            isTouched.current = false
          }}
        >
          <Questions step={step} chosen={isOwn ? own : (given.prompt ?? "")} onChoose={choose} />
        </div>
      )}
      {isOwn && (
        <ControlledTextField
          label="My question"
          value={given.ownPrompt ?? ""}
          most={200}
          autoComplete="off"
          onChange={(event) => write({ ownPrompt: event.target.value })}
        />
      )}
      {(!isChoosing || asked || isOwn) && (
        <ControlledTextArea
          label={isOwn ? "My answer" : (asked ?? step.title)}
          {...most}
          value={given.text}
          onFocus={() => setChoosing(false)}
          onChange={(event) => write({ text: event.target.value })}
        />
      )}
      {!isChoosing && step.prompts.length > 0 && (
        <div>
          <Button kind="text" size="small" onPress={() => setChoosing(true)} className="text-ink-soft">
            Another question
          </Button>
        </div>
      )}
    </div>
  )
}
