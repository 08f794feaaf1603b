import { Section } from "@/ui/lists/section"
import { Time } from "@/ui/lists/time"
import type { InquiryPage } from "../queries"

const replyLabels = { reply: "Answered by mail", decline: "Declined", call: "On the phone" } as const
const replyTitle = (kind: string) => replyLabels[kind as keyof typeof replyLabels] ?? "Answered"

/** What was said back, in order. */
export const InquiryReplies = ({ inquiry, zone }: { inquiry: InquiryPage; zone: string }) =>
  inquiry.replies.length === 0 ? null : (
    <Section title="What was said back">
      <ol className="grid gap-5">
        {inquiry.replies.map((reply) => (
          <li key={reply.replyId} className="grid gap-1.5 border-l-2 border-line-strong pl-4">
            <p className="text-small text-ink-faint">
              {replyTitle(reply.kind)}, {reply.by}, <Time instant={reply.sentAt} zone={zone} preset="dateTime" />
            </p>
            <p className="measure whitespace-pre-line text-ink-soft">{reply.body}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
