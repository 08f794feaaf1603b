"use client"

import { Section } from "@/ui/lists/section"
import { Tabs } from "@/ui/lists/tabs"
import type { InquiryPage } from "../queries"
import { declineText } from "../rules/decline-text"
import { ReplyForm } from "./reply-form"

/** Answering and declining, each with its own reply. */
export const ReplyList = ({ inquiry, signedBy }: { inquiry: InquiryPage; signedBy: string }) => {
  const start = {
    answer: `Hello ${inquiry.name},\n\n\n\n${signedBy}`,
    decline: declineText({ ...inquiry, signedBy }),
  }
  const tab = (kind: "answer" | "decline", title: string) => ({
    key: kind,
    title,
    content: <ReplyForm kind={kind} inquiry={inquiry} start={start[kind]} />,
  })
  return (
    <Section title="Write back">
      <Tabs
        label="Ways to write back"
        tabs={[
          ...(inquiry.may.answer ? [tab("answer", "Answer")] : []),
          ...(inquiry.may.decline ? [tab("decline", "Decline")] : []),
        ]}
      />
    </Section>
  )
}
