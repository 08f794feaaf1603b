import type { ReactNode } from "react"

/** A button's words; while it works they keep their place, so that nothing jumps, and three dots stand over them. */
export const PendingLabel = ({ pending, children }: { pending: boolean; children: ReactNode }) => (
  <>
    <span className={pending ? "inline-flex items-center gap-2 opacity-0" : "contents"}>{children}</span>
    {pending && (
      <span aria-hidden="true" className="absolute inset-0 flex items-center justify-center gap-1.5 breathe">
        <i className="size-1.5 rounded-full bg-current forced-colors:bg-[ButtonText]" />
        <i className="size-1.5 rounded-full bg-current forced-colors:bg-[ButtonText]" />
        <i className="size-1.5 rounded-full bg-current forced-colors:bg-[ButtonText]" />
      </span>
    )}
  </>
)

/** Tells screen readers that it takes a moment. Stands beside the button from the start, so that the news is heard. */
export const PendingNews = ({ pending }: { pending: boolean }) => (
  <span role="status" className="sr-only">
    {pending && "One moment."}
  </span>
)
