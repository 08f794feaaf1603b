import { yourPractitioners } from "@/features/workspaces/rules"
import { listed } from "@/lib/listed"

/** Pure words about who wrote and who reads. Everything private is named for its reader. */

export type Reader = Readonly<{ clientId: string; displayName: string; joinedAt: Date; leftAt: Date | null }>
export type Audience = "practitioner" | "member" | "relationship"
export type Addressed = Readonly<{ audience: Audience; readerId: string | null; clientId: string | null; sentAt: Date }>

/** The members who were there when it was sent, and so could read what was meant for all of them. */
export const membersAt = <P extends Reader>(members: readonly P[], sentAt: Date): P[] =>
  members.filter(({ joinedAt, leftAt }) => joinedAt <= sentAt && (leftAt === null || leftAt > sentAt))

const nameOf = (members: readonly Reader[], clientId: string | null) =>
  members.find((member) => member.clientId === clientId)?.displayName ?? "a former member"

/** Who is there to read: the members, how many work in the workspace with clients, and which member looks. */
export type There = Readonly<{ members: readonly Reader[]; practitioners: number; viewerId: string }>

/** Who reads this message, as its author or reader sees it: "Read by you, Jonas and your practitioner". */
export const readersForMember = (message: Addressed, { members, practitioners, viewerId }: There): string => {
  if (message.audience === "member") return "To you only"
  const staff = yourPractitioners(practitioners)
  if (message.audience === "practitioner") return `Read by ${listed(staff)} only`
  const others = membersAt(members, message.sentAt).filter(({ clientId }) => clientId !== viewerId)
  return `Read by ${listed(["you", ...others.map(({ displayName }) => displayName), ...staff])}`
}

/** The same for staff: "To Jonas only", "To Marit and Jonas", "To you only, not to Jonas". */
export const readersForStaff = (message: Addressed, members: readonly Reader[]): string => {
  const there = membersAt(members, message.sentAt)
  if (message.audience === "member") return `To ${nameOf(members, message.readerId)} only`
  if (message.audience === "relationship") {
    const readers = there.filter(({ clientId }) => clientId !== message.clientId).map(({ displayName }) => displayName)
    if (readers.length === 0) return "To everyone here"
    return message.clientId ? `To you and ${listed(readers)}` : `To ${listed(readers)}`
  }
  const others = there.filter(({ clientId }) => clientId !== message.clientId).map(({ displayName }) => displayName)
  return others.length === 0 ? "To you" : `To you only, not to ${listed(others)}`
}

/** The clients whom a new message reaches, without its author. */
export const readerIds = (message: Addressed, members: readonly Reader[]): string[] => {
  if (message.audience === "practitioner") return []
  if (message.audience === "member") return message.readerId ? [message.readerId] : []
  return membersAt(members, message.sentAt)
    .map(({ clientId }) => clientId)
    .filter((clientId) => clientId !== message.clientId)
}

/** How many messages one author may send to a relationship within so many minutes: more than anybody writes, less than a flood. */
export const mostMessages = { count: 20, minutes: 10 } as const
