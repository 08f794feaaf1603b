"use client"

import type { ReactNode } from "react"
import { LinkButton } from "@/ui/link-button"
import { RunnerShell } from "@/ui/runner/runner-shell"
import { ScreenTitle } from "@/ui/runner/screen-title"
import type { ExerciseRunnerProps } from "./runner-props"

type EndScreenProps = Pick<ExerciseRunnerProps, "exitHref" | "helpHref" | "pauseHref" | "above" | "after"> & {
  end: "sent" | "declined"
  steps: number
  back: string
}

const words: Record<EndScreenProps["end"], { title: string; body: ReactNode }> = {
  sent: { title: "Thank you. It is sent.", body: "Nothing more to do here. Take the moment that you need." },
  declined: { title: "Not this time. That is fine.", body: "It counts as an answer, and you need not explain it." },
}

/** The last screen: it is over, and there is a way on. */
export const EndScreen = ({ end, steps, back, above, after, ...links }: EndScreenProps) => (
  <RunnerShell
    step={steps}
    steps={steps}
    pause={{ href: links.pauseHref, label: "Close" }}
    help={{ href: links.helpHref }}
    exitUrl={links.exitHref}
    next={
      <LinkButton kind="main" href={links.pauseHref}>
        {back}
      </LinkButton>
    }
  >
    {above}
    <ScreenTitle takesFocus>{words[end].title}</ScreenTitle>
    <div className="mt-2 text-ink-soft">{after?.[end] ?? <p>{words[end].body}</p>}</div>
  </RunnerShell>
)
