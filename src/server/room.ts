import type { AnyMailTemplate } from "@emails/template"
import type { AnyRouter } from "@trpc/server"
import type { AuditAction } from "./data/audit"
import type { EventKind, Reaction, Work } from "./data/events"
import type { Prune } from "./jobs/prune"

/** A room's one interface to the root: what it is asked, what it announces and hears, what it mails and works off. */
export type Room = Readonly<{
  router?: AnyRouter
  /** the facts that it announces */
  events?: readonly EventKind[]
  /** what it does when a fact of its own or of an earlier room arrives */
  reactions?: readonly Reaction[]
  mails?: readonly AnyMailTemplate[]
  /** recurring sweeps, and calls to the outer world */
  work?: readonly Work[]
  /** what it keeps for a time and then forgets, each night */
  prunes?: readonly Prune[]
  /** what it writes into the audit, with what a client reads of each */
  audit?: readonly AuditAction[]
}>
