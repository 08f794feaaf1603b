import type { inferRouterOutputs } from "@trpc/server"
import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { EmptyState } from "@/ui/feedback/empty-state"
import { FilterLinks } from "@/ui/lists/filter-links"
import { PageTurner } from "@/ui/lists/page-turner"
import { Section } from "@/ui/lists/section"
import type { messagingRouter } from "../router"
import { MarkRead } from "./mark-read"
import { MessageList } from "./message-list"
import { ReplyForm } from "./reply-form"

type Mine = inferRouterOutputs<typeof messagingRouter>["mine"]

type MyMessagesProps = Readonly<{
  mine: Mine
  slug: string
  zone: string
  now: Date
  after: string | undefined
  about: Readonly<Record<string, ReactNode>>
}>

const threadPath = (slug: string, relationshipId: string) =>
  `${paths.messages(slug)}?${new URLSearchParams({ with: relationshipId })}`

/** A client's thread: what is new first, then room to answer, then what was said before. */
export const MyMessages = ({ mine, slug, after, ...shown }: MyMessagesProps) => {
  const { relationships, chosen, messages, next } = mine
  const isFirstPage = !after
  const fresh = messages.filter(({ isNew }) => isNew)
  const read = messages.filter(({ isNew }) => !isNew)
  if (!chosen)
    return (
      <EmptyState title="Your messages will be here">
        Once you work with someone here, you can write to each other.
      </EmptyState>
    )
  return (
    <div className="grid gap-8">
      {relationships.length > 1 && (
        <FilterLinks
          label="With whom"
          items={relationships.map(({ id, withWhom }) => ({
            href: threadPath(slug, id),
            label: withWhom,
            current: id === chosen.id,
          }))}
        />
      )}
      {fresh.length > 0 && (
        <Section title="New" kind="group">
          <MessageList messages={fresh} {...shown} />
        </Section>
      )}
      <MarkRead messageIds={fresh.map(({ id }) => id)} />
      {isFirstPage && chosen.isOpen && <ReplyForm relationshipId={chosen.id} {...chosen} />}
      {read.length > 0 && (
        <Section title={isFirstPage ? "Before" : "Older messages"} kind="group">
          <MessageList messages={read} {...shown} />
        </Section>
      )}
      {messages.length === 0 && isFirstPage && (
        <p className="text-ink-soft">Nothing was written yet. What you send stands here, with its readers.</p>
      )}
      <PageTurner here={threadPath(slug, chosen.id)} after={after} next={next} of="messages" />
    </div>
  )
}
