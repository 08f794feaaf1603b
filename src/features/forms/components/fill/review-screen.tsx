"use client"

import type { ReactNode } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/feedback/notice"
import { ReadBy } from "@/ui/form/read-by"
import { ScreenTitle } from "@/ui/runner/screen-title"
import type { Missing } from "../../rules/answers"
import { counted } from "../../rules/labels"
import { alreadyTold } from "../../rules/safety"
import type { Answers, Section as FormSection } from "../../schema"
import { DocumentsFirst } from "../documents-first"
import { ReviewedSection } from "./reviewed-section"

type ReviewScreenProps = {
  sections: readonly FormSection[]
  answers: Answers
  readers: string
  missing: readonly Missing[]
  /** titles of the documents that it waits for */
  waitsFor: readonly string[]
  consentsHref: string
  takesFocus: boolean
  /** staff knows of an answer about safety already */
  isTold: boolean
  onOpen: (questionKey: string) => void
  actions: ReactNode
}

const questionCalled = (sections: readonly FormSection[], key: string) =>
  sections.flatMap(({ questions }) => questions).find((question) => question.key === key)

const StillNeeded = ({ sections, missing, onOpen }: Pick<ReviewScreenProps, "sections" | "missing" | "onOpen">) => (
  <Notice tone="wait" title={`Still needed: ${counted(missing.length, "answer")}`}>
    <ul className="grid justify-items-start gap-1">
      {missing.map(({ key }) => (
        <li key={key}>
          <Button kind="text" size="small" className="text-left" onPress={() => onOpen(key)}>
            {questionCalled(sections, key)?.label}
          </Button>
        </li>
      ))}
    </ul>
  </Notice>
)

/** Everything once more before it is sent, each answer with a way to change it. */
export const ReviewScreen = ({ sections, answers, readers, missing, waitsFor, ...rest }: ReviewScreenProps) => (
  <>
    <ReadBy>{readers}</ReadBy>
    <ScreenTitle takesFocus={rest.takesFocus}>Before you send it</ScreenTitle>
    <p className="mt-1.5 text-ink-soft">
      Read it once more, if you like. {rest.isTold ? alreadyTold : "Until you send it, only you can see it."} Afterwards
      you can still change your answers.
    </p>
    <div className="mt-6 grid gap-4 empty:hidden">
      {missing.length > 0 && <StillNeeded sections={sections} missing={missing} onOpen={rest.onOpen} />}
      <DocumentsFirst titles={waitsFor} href={rest.consentsHref} />
    </div>
    <div className="mt-8 grid gap-10">
      {sections.map((section) => (
        <ReviewedSection key={section.key} section={section} answers={answers} onOpen={rest.onOpen} />
      ))}
    </div>
    {rest.actions}
  </>
)
