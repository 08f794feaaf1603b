import Link from "next/link"
import { paths } from "@/lib/paths"
import type { Membership } from "@/server/http/session"
import { EmptyState } from "@/ui/feedback/empty-state"
import { SignOutButton } from "./sign-out-button"

const asWhom: Record<Membership["kind"], string> = {
  owner: "You work here",
  practitioner: "You work here",
  assistant: "You work here, at the front desk",
  client: "You are a client here",
}

/** The first page of a workspace. */
export const homeOf = ({ kind, slug }: Membership): string =>
  kind === "client" ? paths.today(slug) : paths.desk.today(slug)

/** For people who belong to several workspaces, or to none yet. */
export const MembershipList = ({ memberships, email }: { memberships: readonly Membership[]; email: string }) => (
  <div className="grid max-w-[34rem] gap-8">
    <h1>{memberships.length > 0 ? "Where to?" : "Nothing is here yet"}</h1>
    {memberships.length === 0 && (
      <EmptyState title="The places that you belong to will be listed here">
        You are signed in as {email}. If someone has invited you, open the link in their e-mail. If they know another
        address of yours, sign out and use that one.
      </EmptyState>
    )}
    <ul className="grid gap-3">
      {memberships.map((membership) => (
        <li key={membership.id}>
          <Link
            href={homeOf(membership)}
            className="plain grid gap-0.5 rounded-card border border-line bg-surface p-5 transition-colors hover:border-line-strong"
          >
            <span className="font-serif text-large">{membership.workspaceName}</span>
            <span className="text-small text-ink-soft">{asWhom[membership.kind]}</span>
          </Link>
        </li>
      ))}
    </ul>
    <div className="flex flex-wrap items-center gap-6">
      <Link href={paths.account} className="inline-flex min-h-11 items-center">
        Your account
      </Link>
      <SignOutButton />
    </div>
  </div>
)
