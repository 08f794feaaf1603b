import Link from "next/link"
import type { ReactNode } from "react"
import { StepProgress } from "../feedback/progress"
import { ExitThisPage } from "../shell/exit/exit-this-page"
import { PageFocus } from "../shell/page-focus"
import { SkipLink } from "../shell/skip-link"

type RunnerShellProps = {
  /** The step one is at, from 1, and how many there are. */
  step: number
  steps: number
  /** Leaves with everything saved. */
  pause: { href: string; label?: string }
  help: { href: string; label?: string }
  exitUrl?: string | undefined
  /** A quiet word about saving, below the links. */
  state?: ReactNode
  /** The main action: "Next", "Begin", "Done". */
  next: ReactNode
  children: ReactNode
}

const link = "inline-flex min-h-11 items-center text-small text-ink-soft"

/** A practice, one thing at a time: where one is above, three ways out and one way on below, always in the same place. */
export const RunnerShell = ({ step, steps, pause, help, exitUrl, state, next, children }: RunnerShellProps) => (
  <div className="flex min-h-dvh flex-col">
    <SkipLink />
    <header className="mx-auto w-full max-w-[38rem] px-5.5 pt-[calc(env(safe-area-inset-top)+1.5rem)]">
      <StepProgress step={step} steps={steps} />
    </header>
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[38rem] flex-1 px-5.5 pt-5 pb-10 outline-none">
      {children}
    </main>
    <footer
      data-bottom-bar="runner"
      className="@container sticky bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      <div className="mx-auto flex max-w-[38rem] items-center justify-between gap-x-4 gap-y-1 px-5.5 py-3.5 @max-[21rem]:grid @max-[21rem]:py-2 @max-[21rem]:[&_button]:w-full">
        <div className="grid @max-[21rem]:justify-start">
          <div className="flex flex-wrap gap-x-4.5">
            <Link href={pause.href} className={link}>
              {pause.label ?? "Pause"}
            </Link>
            <Link href={help.href} className={link}>
              {help.label ?? "Get help"}
            </Link>
            <ExitThisPage url={exitUrl} label="Exit" className={link} />
          </div>
          {state}
        </div>
        <div className="flex-none">{next}</div>
      </div>
    </footer>
    <PageFocus />
  </div>
)
