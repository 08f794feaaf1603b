import { listed } from "@/lib/listed"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import { countedFirst } from "../rules/labels"

/** Documents come before the first private question: they say how what is written is handled. Nothing where none waits. */
export const DocumentsFirst = ({ titles, href }: { titles: readonly string[]; href: string }) =>
  titles.length > 0 && (
    <Notice
      tone="wait"
      title={`${countedFirst(titles.length, "document")} ${titles.length === 1 ? "comes" : "come"} first`}
      action={
        <LinkButton kind="main" href={href} size="small">
          Read and decide
        </LinkButton>
      }
    >
      {listed(titles)}: they say how what you write is handled, so nothing is written or sent before your yes. What you
      have written already is kept. If you would rather say no, write to your practitioner: no partner is told.
    </Notice>
  )
