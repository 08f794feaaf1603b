import { Notice } from "@/ui/feedback/notice"
import { Badge } from "@/ui/form/read-by"
import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import type { AskedDocument } from "../queries"
import { effectOfNo } from "../rules/stops"
import { Decide } from "./decide"
import { DocumentBody } from "./document-body"

type AskedProps = { document: AskedDocument; zone: string }

const Status = ({ document: { status, latest, version }, zone }: AskedProps) => {
  if (!latest)
    return (
      <p>
        <Badge tone="wait">Waits for your yes or no</Badge>
      </p>
    )
  const date = <Time instant={latest.decidedAt} zone={zone} preset="dateTimeLong" />
  if (status === "changed")
    return (
      <Notice tone="wait" title="This document has changed">
        You said {latest.decision} to version {latest.version} on {date}. This is version {version}; please read it
        again.
      </Notice>
    )
  return (
    <p className="text-ink-soft">
      You said <strong>{latest.decision}</strong> on {date}
      {version > 1 && ` to version ${version}`}.
    </p>
  )
}

const Declined = ({ effect }: { effect: string }) => (
  <Notice title="That is all right">
    Thank you for being plain about it. Your no is read by your practitioner and by nobody else. They will speak with
    you alone about what it means for the work and what would have to be different. There is nothing you need to do.{" "}
    {effect}
  </Notice>
)

const Asked = ({ document, zone }: AskedProps) => {
  const { status, title, body, documentId, key } = document
  const isDecided = status === "yes" || status === "no"
  return (
    <Section title={title} className="border-t border-line pt-7">
      <Status document={document} zone={zone} />
      {isDecided ? (
        <Disclosure title="Read it again">
          <DocumentBody body={body} />
        </Disclosure>
      ) : (
        <DocumentBody body={body} />
      )}
      {status === "no" && <Declined effect={effectOfNo(key)} />}
      <Decide documentId={documentId} title={title} status={isDecided ? status : null} effect={effectOfNo(key)} />
    </Section>
  )
}

/** The documents someone is asked about, each in full until it is decided on. */
export const ConsentList = ({ documents, zone }: { documents: readonly AskedDocument[]; zone: string }) => (
  <div className="grid gap-9">
    {documents.map((document) => (
      // A new version is a new document: nothing of the old one's state stays on the screen.
      <Asked key={document.key} document={document} zone={zone} />
    ))}
  </div>
)
