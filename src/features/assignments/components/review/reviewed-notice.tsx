import type { ReactNode } from "react"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"

/** That it was reviewed just now or earlier, with the way back and the way on. */
export const ReviewedNotice = ({ title, next, undo }: { title: string; next: string | null; undo: ReactNode }) => (
  <Notice
    tone="good"
    live
    title={title}
    action={
      <>
        {next && (
          <LinkButton size="small" href={next}>
            Next
          </LinkButton>
        )}
        {undo}
      </>
    }
  >
    Undo puts it back into the list. What you wrote to them stays sent.
  </Notice>
)
