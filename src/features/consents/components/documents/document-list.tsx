import { formatInstant } from "@/lib/time/format"
import { EmptyState } from "@/ui/feedback/empty-state"
import { Disclosure } from "@/ui/lists/disclosure"
import { PageHeading } from "@/ui/shell/page-heading"
import type { PresentDocument } from "../../queries"
import { DocumentForm } from "./document-form"

const inShort = ({ version, since, required }: PresentDocument, zone: string) =>
  [`version ${version}, since ${formatInstant(since, zone, "date")}`, required && "needed before the work begins"]
    .filter(Boolean)
    .join(" · ")

/** What clients say yes or no to, in the words that are in force, and a way to other words. */
export const DocumentList = ({ documents, zone }: { documents: readonly PresentDocument[]; zone: string }) => (
  <div className="grid gap-6">
    <PageHeading
      title="Documents"
      lead="What your clients are asked to say yes or no to. New words ask everybody anew, and what was signed before stays readable."
    />
    {documents.length === 0 && (
      <EmptyState title="They are being put in place">Please look again in a moment.</EmptyState>
    )}
    <div className="border-t border-line">
      {documents.map((document) => (
        <Disclosure
          key={document.documentId}
          title={
            <span className="grid gap-0.5">
              <span className="font-serif text-base font-medium">{document.title}</span>
              <span className="text-small text-ink-faint">{inShort(document, zone)}</span>
            </span>
          }
        >
          <DocumentForm documentId={document.documentId} title={document.title} body={document.body} />
        </Disclosure>
      ))}
    </div>
  </div>
)
