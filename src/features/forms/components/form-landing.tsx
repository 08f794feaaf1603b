import { SupportCard } from "@/features/safety/components/support-card"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import { Time } from "@/ui/lists/time"
import { PageHeading } from "@/ui/shell/page-heading"
import type { OwnFormPage } from "../queries/own-forms"
import { readersLine } from "../rules/labels"
import { OwnAnswersRead } from "./answers/answers-read"
import { BeforeYouBegin } from "./before-you-begin"
import { DocumentsFirst } from "./documents-first"
import { OpenForm } from "./open-form"

type FormLandingProps = { form: OwnFormPage; slug: string; zone: string }
type Sent = NonNullable<OwnFormPage["sent"]>

const SentOn = ({ sent, zone }: { sent: Sent; zone: string }) => (
  <>
    Sent <Time instant={sent.submittedAt ?? sent.startedAt} zone={zone} preset="dateTimeLong" />
    {sent.version > 1 && `, version ${sent.version}`}
  </>
)

const Continue = ({ form, slug }: { form: OwnFormPage; slug: string }) => (
  <LinkButton kind="main" href={paths.fillForm(slug, form.requestId)}>
    Go on
  </LinkButton>
)

const NotSentYet = ({ form, slug }: Omit<FormLandingProps, "zone">) => (
  <div className="grid gap-7">
    <PageHeading above="A form for you alone" title={form.title} />
    <BeforeYouBegin form={form} slug={slug} />
    <div>
      {form.waitsFor.length > 0 ? (
        <DocumentsFirst titles={form.waitsFor} href={paths.consents(slug)} />
      ) : form.draft ? (
        <div className="grid justify-items-start gap-3">
          <p className="text-ink-soft">You have begun. Everything is as you left it.</p>
          <Continue form={form} slug={slug} />
        </div>
      ) : (
        <OpenForm slug={slug} requestId={form.requestId} command="begin" />
      )}
    </div>
  </div>
)

const Changing = ({ form, slug, zone }: FormLandingProps) =>
  form.draft ? (
    <Notice tone="wait" title="Your changes are not sent yet" action={<Continue form={form} slug={slug} />}>
      You began to change your answers on <Time instant={form.draft.startedAt} zone={zone} preset="day" />. Until you
      send them, your practitioner reads what is below.
    </Notice>
  ) : (
    form.isOpen &&
    form.waitsFor.length === 0 && (
      <div className="grid gap-3 print:hidden">
        <p className="measure text-ink-soft">
          To say something else, change your answers and send them again. What you sent before is kept as it was.
        </p>
        <OpenForm slug={slug} requestId={form.requestId} command="change" kind="quiet" />
      </div>
    )
  )

/** A form before it is begun, on the way, or once it was sent: then its author's own copy. */
export const FormLanding = ({ form, slug, zone }: FormLandingProps) => {
  const { sent } = form
  if (!sent) return <NotSentYet form={form} slug={slug} />
  return (
    <div className="grid gap-8">
      <PageHeading
        above={<SentOn sent={sent} zone={zone} />}
        title={form.title}
        lead={`Thank you. This is your copy. ${readersLine(form.readers)}`}
      />
      <Changing form={form} slug={slug} zone={zone} />
      <OwnAnswersRead
        content={form.content}
        answers={sent.answers}
        folded={form.support?.isOpen && <SupportCard support={form.support} slug={slug} />}
      />
    </div>
  )
}
