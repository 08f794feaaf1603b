import type { ReactNode } from "react"
import { formatInstant } from "@/lib/time/format"
import { Badge } from "@/ui/form/read-by"
import { MemberMark, memberShape } from "@/ui/lists/member-mark"
import type { From } from "../queries"

export type ShownMessage = Readonly<{
  id: string
  body: string
  sentAt: Date
  from: From
  readers: string
  isNew: boolean
}>

type MessageListProps = {
  messages: readonly ShownMessage[]
  zone: string
  now: Date
  /** What a message is about, by its id, with a way there. */
  about?: Readonly<Record<string, ReactNode>>
}

const Writer = ({ from }: { from: From }) => (
  <span className="inline-flex items-center gap-2 font-semibold text-ink">
    {from.kind === "member" && <MemberMark shape={memberShape(from.colorIndex)} full />}
    {from.kind === "you" ? "You" : from.name}
  </span>
)

/** Messages, newest first, each with its writer and its readers. */
export const MessageList = ({ messages, zone, now, about = {} }: MessageListProps) => (
  <ul className="grid gap-3">
    {messages.map(({ id, body, sentAt, from, readers, isNew }) => (
      <li key={id} className="grid gap-2 rounded-card border border-line bg-surface px-4 py-3.5 sm:px-5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-faint">
          <Writer from={from} />
          <time dateTime={sentAt.toISOString()}>{formatInstant(sentAt, zone, "relativeDateTime", now)}</time>
          {isNew && <Badge tone="wait">New</Badge>}
        </p>
        {about[id] && <p className="text-small text-ink-soft">{about[id]}</p>}
        <p className="measure break-words whitespace-pre-line">{body}</p>
        <p className="text-small text-ink-faint">{readers}</p>
      </li>
    ))}
  </ul>
)
