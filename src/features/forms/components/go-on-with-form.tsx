import type { AskedDocument } from "@/features/consents/queries"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import type { OwnForm } from "../queries/own-forms"

type GoOnWithFormProps = {
  documents: readonly Pick<AskedDocument, "status">[]
  forms: readonly OwnForm[]
  slug: string
}

/** Once every document is decided on, the way to what comes next. */
export const GoOnWithForm = ({ documents, forms, slug }: GoOnWithFormProps) => {
  const isDecided = documents.every(({ status }) => status === "yes" || status === "no")
  const next = forms.find(({ isOpen, sent }) => isOpen && !sent)
  if (documents.length === 0 || !isDecided || !next) return null
  const href = next.draft ? paths.fillForm(slug, next.requestId) : paths.form(slug, next.requestId)
  return (
    <Notice
      tone="good"
      title="All decided"
      live
      action={
        <LinkButton kind="main" href={href}>
          {next.draft ? "Go on with the form" : "To the form"}
        </LinkButton>
      }
    >
      Thank you for reading. A form waits for you; take it when you have a quiet moment.
    </Notice>
  )
}
