import type { ReactNode } from "react"
import { safeContactText } from "@/features/clients/rules"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { Badge, ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { DefinitionList } from "@/ui/lists/definition-list"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import { openingStatements } from "../content/statements"
import type { InquiryPage } from "../queries"
import { aboutLabels, stateLabels } from "../rules/labels"
import { ArchiveButton } from "./archive-button"
import { InquiryReplies } from "./inquiry-replies"
import { ReplyList } from "./reply-list"

type InquirySheetProps = { inquiry: InquiryPage; slug: string; zone: string; now: Date; signedBy: string }

/** Where they may be reached: above everything else, and in sight while one reads and writes. */
const SafeContact = ({ inquiry }: { inquiry: InquiryPage }) => (
  <Notice
    tone={inquiry.safeEmail ? "info" : "wait"}
    title={safeContactText(inquiry)}
    className="sticky top-2 z-10 max-lg:top-14"
  >
    <span className="flex flex-wrap gap-x-5">
      {inquiry.email && <span className="break-all">{inquiry.email}</span>}
      {inquiry.phone && <a href={`tel:${inquiry.phone.replace(/[^\d+]/g, "")}`}>{inquiry.phone}</a>}
    </span>
    {inquiry.about === "partner_unaware" && (
      <span className="block font-semibold text-ink">
        The partner does not know yet: reach nobody but {inquiry.name}.
      </span>
    )}
  </Notice>
)

const Message = ({ inquiry }: { inquiry: InquiryPage }) => {
  const chosen = openingStatements.filter(({ key }) => inquiry.statements.includes(key))
  return (
    <Section title="What brings them" aside={<ReadBy>Read by: practitioners</ReadBy>}>
      {chosen.length > 0 && (
        <ul className="grid gap-1 text-ink-soft">
          {chosen.map(({ key, says }) => (
            <li key={key}>“{says}”</li>
          ))}
        </ul>
      )}
      {inquiry.words ? (
        <p className="measure font-serif text-large whitespace-pre-line">{inquiry.words}</p>
      ) : (
        <p className="text-ink-soft">They wrote nothing more.</p>
      )}
    </Section>
  )
}

const Actions = ({ inquiry, slug, children }: { inquiry: InquiryPage; slug: string; children?: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-3">
    {inquiry.may.invite && (
      <LinkButton
        kind={inquiry.state === "answered" ? "main" : "quiet"}
        size="small"
        href={paths.desk.invite(slug, inquiry.inquiryId)}
      >
        Make clients and invite
      </LinkButton>
    )}
    {inquiry.relationshipId && (
      <LinkButton size="small" href={paths.desk.relationship(slug, inquiry.relationshipId)}>
        Open the relationship
      </LinkButton>
    )}
    {children}
  </div>
)

/** One inquiry: how to reach them safely, what they wrote, what was said back, and what can be done. */
export const InquirySheet = ({ inquiry, slug, zone, now, signedBy }: InquirySheetProps) => (
  <article className="grid content-start gap-7" aria-labelledby="inquiry-name">
    <header className="grid gap-1.5">
      <p className="text-small text-ink-faint">
        Received <Time instant={inquiry.receivedAt} zone={zone} preset="relativeDateTime" now={now} />
      </p>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <h1 id="inquiry-name" className="text-heading">
          {inquiry.name}
        </h1>
        <Badge tone={inquiry.state === "new" ? "wait" : "plain"}>{stateLabels[inquiry.state]}</Badge>
      </div>
    </header>
    <SafeContact inquiry={inquiry} />
    <Actions inquiry={inquiry} slug={slug}>
      <ArchiveButton inquiryId={inquiry.inquiryId} archived={inquiry.state === "archived"} />
    </Actions>
    <Message inquiry={inquiry} />
    <DefinitionList
      items={[
        { term: "Who it is about", value: inquiry.about ? aboutLabels[inquiry.about] : "Not said" },
        ...(inquiry.timeZone ? [{ term: "Time zone", value: inquiry.timeZone.replaceAll("_", " ") }] : []),
        ...(inquiry.known
          ? [{ term: "Known here", value: `This address is ${inquiry.known.name}’s, a client here.` }]
          : []),
      ]}
    />
    <InquiryReplies inquiry={inquiry} zone={zone} />
    {(inquiry.may.answer || inquiry.may.decline) && (
      <ReplyList key={inquiry.inquiryId} inquiry={inquiry} signedBy={signedBy} />
    )}
  </article>
)
