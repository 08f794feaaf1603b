"use client"

import { useRouter } from "next/navigation"
import { Button } from "@/ui/button"
import { useAction } from "@/ui/form/use-action"
import { Card } from "@/ui/lists/card"
import { PageKeys } from "@/ui/shell/keys/page-keys"
import { assignmentsApi } from "../api"
import { CommentForm, type CommentFormProps } from "./comment-form"
import { ReleaseAnswers } from "./release-answers"
import { ReviewedNotice } from "./reviewed-notice"

export type ReviewActionsProps = Pick<CommentFormProps, "occurrenceId" | "seen" | "members" | "mayWriteTo"> & {
  /** when it was reviewed, in words; null while it was not */
  reviewed: string | null
  isForNextSession: boolean
  /** answers wait for the practitioner to open them */
  mayRelease: boolean
  slug: string
  here: string
  next: string | null
  previous: string | null
}

const nobody = "Nobody can be answered here yet without telling that a partner has answered."

/** What staff can do with what came back: answer, mark, keep for the session, open, and go on to the next. */
export const ReviewActions = ({
  reviewed,
  isForNextSession,
  mayRelease,
  slug,
  here,
  next,
  previous,
  ...comment
}: ReviewActionsProps) => {
  const router = useRouter()
  const { pending, perform } = useAction()
  const { occurrenceId, seen, mayWriteTo } = comment
  // The page of this very occurrence, so that what was just done can be taken back there.
  const stay = async (done: Promise<boolean>) => (await done) && router.push(here, { scroll: false })
  const review = () =>
    stay(perform(() => assignmentsApi.markReviewed.mutate({ occurrenceId, seen }), "Marked as reviewed."))
  const keepForNextSession = () =>
    stay(perform(() => assignmentsApi.keepForNextSession.mutate({ occurrenceId, seen }), "Kept for the next session."))
  const undo = () => perform(() => assignmentsApi.undoReview.mutate({ occurrenceId }), "It waits for review again.")
  const waits = seen !== null
  const marks = (
    <>
      <Button kind="text" size="small" isPending={pending} onPress={() => void review()}>
        Mark reviewed
      </Button>
      <Button kind="text" size="small" isPending={pending} onPress={() => void keepForNextSession()}>
        Carry to session
      </Button>
    </>
  )
  return (
    <div className="grid gap-5">
      {mayRelease && <ReleaseAnswers slug={slug} occurrenceId={occurrenceId} />}
      {reviewed && !waits && (
        <ReviewedNotice
          title={`${isForNextSession ? "Kept for the next session" : "Reviewed"}, ${reviewed}`}
          next={next}
          undo={
            <Button kind="text" size="small" isPending={pending} onPress={() => void undo()}>
              Undo
            </Button>
          }
        />
      )}
      <Card className="grid gap-4">
        {mayWriteTo.one.length > 0 ? (
          <CommentForm
            {...comment}
            isWaiting={waits}
            onSent={() => router.push(here, { scroll: false })}
            aside={waits && marks}
          />
        ) : (
          <>
            <p className="text-small text-ink-faint">{nobody}</p>
            {waits && <div className="flex flex-wrap gap-x-5">{marks}</div>}
          </>
        )}
        <PageKeys
          keys={[
            { key: "j", label: "next", href: next },
            { key: "k", label: "previous", href: previous },
            ...(waits
              ? [
                  { key: "c", label: "carry to session", press: () => void keepForNextSession() },
                  { key: "r", label: "reviewed", press: () => void review() },
                ]
              : []),
            ...(reviewed && !waits ? [{ key: "u", label: "undo", press: () => void undo() }] : []),
          ]}
        />
      </Card>
    </div>
  )
}
