"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import { Button } from "@/ui/button"
import { toast } from "@/ui/feedback/toast-queue"
import { type Failure, failureOf } from "@/ui/form/errors/failure"
import { FormFailure } from "@/ui/form/errors/form-failure"
import type { Decision } from "../schema"
import { consentsApi } from "./api"

type DecideProps = {
  documentId: string
  title: string
  /** the decision in force, if there is one */
  status: Decision | null
  /** what a no does */
  effect: string
}

/** Yes or no to one document; once decided, the one click that turns it, with what that does said before it. */
export const Decide = ({ documentId, title, status, effect }: DecideProps) => {
  const router = useRouter()
  const [chosen, setChosen] = useState<Decision>("yes")
  // Until the page says the new state, the button says that it is on its way.
  const [isPending, startTransition] = useTransition()
  const [failed, setFailed] = useState<{ failure: Failure; decision: Decision } | null>(null)
  const root = useRef<HTMLFieldSetElement>(null)
  const shown = useRef(status)
  // The pressed button is gone then: the focus stays with the document instead of falling to the top of the page.
  useEffect(() => {
    if (shown.current !== status) root.current?.focus({ preventScroll: true })
    shown.current = status
  }, [status])
  const decide = (decision: Decision) => {
    setChosen(decision)
    startTransition(async () => {
      try {
        await consentsApi.decide.mutate({ documentId, decision })
        setFailed(null)
        toast(decision === "yes" ? "Your yes is kept" : "Your no is kept")
        router.refresh()
      } catch (error) {
        const failure = failureOf(error)
        setFailed({ failure, decision })
        // A changed document is fetched again, so that the words on the screen are those that are decided on.
        if (failure.kind === "refusal") router.refresh()
      }
    })
  }
  const choice = (decision: Decision, words: string, kind: "main" | "quiet" | "text") => (
    <Button
      kind={kind}
      isPending={isPending && chosen === decision}
      isDisabled={isPending && chosen !== decision}
      aria-label={`${words}: ${title}`}
      onPress={() => decide(decision)}
    >
      {words}
    </Button>
  )
  return (
    <fieldset ref={root} tabIndex={-1} aria-label={title} className="grid gap-3 outline-none">
      {failed && <FormFailure failure={failed.failure} onRetry={() => decide(failed.decision)} />}
      {status !== "no" && (
        <p className="measure text-small text-ink-soft">
          <span className="block text-ink">{status === "yes" ? "If you take back your yes" : "If you say no"}</span>
          {effect}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {status !== "yes" &&
          choice("yes", status === "no" ? "Yes after all" : "Yes, I agree", status === null ? "main" : "quiet")}
        {status === null && choice("no", "No", "quiet")}
        {status === "yes" && choice("no", "Take back my yes", "quiet")}
      </div>
    </fieldset>
  )
}
