import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { ListRow } from "@/ui/lists/list-row"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import type { OwnForm } from "../queries/own-forms"
import { aboutMinutes, countedFirst } from "../rules/labels"

type Document = Readonly<{ title: string; status: "undecided" | "changed" | "yes" | "no" }>
type FormsOverviewProps = { forms: readonly OwnForm[]; documents: readonly Document[]; slug: string; zone: string }

const isWaiting = ({ status }: Document) => status === "undecided" || status === "changed"

const DocumentsToDecide = ({ waiting, slug }: { waiting: readonly Document[]; slug: string }) => (
  <Card className="grid justify-items-start gap-2">
    <p className="text-small text-ink-faint">To read and decide</p>
    <h2 className="text-large">{countedFirst(waiting.length, "document")}</h2>
    <ul className="text-ink-soft">
      {waiting.map(({ title }) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
    <p className="text-ink-soft">A yes or a no to each, for yourself. You can change your mind later.</p>
    <LinkButton kind="main" size="small" href={paths.consents(slug)} className="mt-2">
      Read
    </LinkButton>
  </Card>
)

const FormToFill = ({ form, slug, first }: { form: OwnForm; slug: string; first: boolean }) => (
  <Card className="grid justify-items-start gap-2">
    <p className="text-small text-ink-faint">A form for you alone</p>
    <h2 className="text-large">{form.title}</h2>
    <p className="text-ink-soft">
      {form.draft
        ? "You have begun. Everything is as you left it."
        : `${aboutMinutes(form.minutes)}. You can stop and go on later.`}
    </p>
    <LinkButton kind={first ? "main" : "quiet"} size="small" href={paths.form(slug, form.requestId)} className="mt-2">
      {form.draft ? "Go on" : "See what it asks"}
    </LinkButton>
  </Card>
)

const SentForm = ({ form, slug, zone }: { form: OwnForm; slug: string; zone: string }) => (
  <ListRow
    href={paths.form(slug, form.requestId)}
    title={form.title}
    aside={form.sent?.submittedAt && <Time instant={form.sent.submittedAt} zone={zone} preset="dateShort" />}
  >
    {form.draft
      ? "You began to change your answers. The changes are not sent yet."
      : "Your copy. You can change your answers."}
  </ListRow>
)

/** What there is to do, and what was done: documents first, since they say how private words are handled. */
export const FormsOverview = ({ forms, documents, slug, zone }: FormsOverviewProps) => {
  const waiting = documents.filter(isWaiting)
  const toFill = forms.filter(({ isOpen, sent }) => isOpen && !sent)
  const sent = forms.filter((form) => form.sent)
  return (
    <div className="grid gap-9">
      {waiting.length + toFill.length > 0 ? (
        <div className="grid gap-3">
          {waiting.length > 0 && <DocumentsToDecide waiting={waiting} slug={slug} />}
          {toFill.map((form) => (
            <FormToFill key={form.requestId} form={form} slug={slug} first={waiting.length === 0} />
          ))}
        </div>
      ) : (
        <EmptyState title="Nothing to fill in">
          When your practitioner asks for a form, it appears here and on Today.
        </EmptyState>
      )}
      {sent.length > 0 && (
        <Section title="Sent" kind="group">
          {sent.map((form) => (
            <SentForm key={form.requestId} form={form} slug={slug} zone={zone} />
          ))}
        </Section>
      )}
      {documents.length > waiting.length && (
        <p>
          <LinkButton kind="text" href={paths.consents(slug)}>
            Your consents
          </LinkButton>
        </p>
      )}
    </div>
  )
}
