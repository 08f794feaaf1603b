import { alreadyHere } from "@/features/clients/refusals"
import { paths } from "@/lib/paths"
import { linkNotValid, tooManyTries } from "@/server/http/refusals"
import { Notice } from "@/ui/feedback/notice"
import { LinkButton } from "@/ui/link-button"
import { Time } from "@/ui/lists/time"
import { buttonLook } from "@/ui/look/button-look"
import type { InvitationByLink } from "../queries"
import { signInToAccept } from "../refusals"
import type { InvitationState } from "../rules"

type InvitationTextProps = { invitation: InvitationByLink; token: string; refused?: string | undefined }

const refusals = [linkNotValid, signInToAccept, alreadyHere, tooManyTries]

/** What came back from the sign-in, by its code. */
const Refused = ({ code }: { code: string }) => (
  <Notice tone="alert" title="This did not work.">
    {refusals.find(({ declaration }) => declaration.code === code)?.declaration.says ??
      "Please try again in a moment. If it stays so, write to the person who invited you."}
  </Notice>
)

const closed: Record<Exclude<InvitationState, "open">, { title: string; says: string }> = {
  accepted: {
    title: "You have accepted this invitation.",
    says: "It works once. From now on you sign in with your address; no password is needed.",
  },
  revoked: {
    title: "This invitation does not work any more.",
    says: "A newer e-mail may be waiting for you. If not, please write to the person who invited you.",
  },
  expired: {
    title: "This invitation is too old.",
    says: "For your safety it works for seven days only. Please write to the person who invited you, and you get a new one.",
  },
}

/** Posts to the sign-in, so that opening the link uses nothing up, and it works without scripts. */
const Accept = ({ token, email }: { token: string; email: string }) => (
  <form action="/api/auth/callback/invitation" method="post" className="grid justify-items-start gap-2">
    <input type="hidden" name="token" value={token} />
    <button type="submit" className={buttonLook("main")}>
      Accept and go on
    </button>
    <p className="text-small text-ink-faint">For {email}. If this is not your address, please close this page.</p>
  </form>
)

const SignInFirst = ({ token, email }: { token: string; email: string }) => (
  <div className="grid justify-items-start gap-2">
    <p className="text-ink-soft">
      You already sign in with {email}. Please sign in first and come back to this page, so that nobody else can use
      your invitation.
    </p>
    <LinkButton kind="main" href={paths.signInTo(paths.invitation(token))}>
      Sign in
    </LinkButton>
  </div>
)

const WhatItMeans = ({ invitation: { workspace, name } }: { invitation: InvitationByLink }) => (
  <div className="grid gap-5 text-ink-soft">
    <p className="text-large">
      {workspace.name} has invited you. If you accept, you get a place of your own there. It commits you to nothing, and
      you can stop at any time.
    </p>
    <div className="grid gap-2">
      <h2 className="text-large text-ink">Who sees what</h2>
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>Every page says who reads your words before you write the first one.</li>
        <li>What you write to the people who work at {workspace.name} is read by them, and by nobody else.</li>
        <li>
          Anybody else who is invited knows you by the name {name}, and sees neither your address nor what you have
          done.
        </li>
        <li>E-mails that reach you say nothing of what this is about.</li>
      </ul>
    </div>
  </div>
)

/** An invitation as its bearer reads it. */
export const InvitationText = ({ invitation, token, refused }: InvitationTextProps) => {
  const { state, email, expiresAt, timeZone, who, otherSignedIn, workspace } = invitation
  if (state !== "open")
    return (
      <>
        <p className="font-serif text-large">{workspace.name}</p>
        <h1>{closed[state].title}</h1>
        <p className="text-ink-soft">{closed[state].says}</p>
        {state === "accepted" && (
          <LinkButton kind="main" className="justify-self-start" href={paths.signIn}>
            Sign in
          </LinkButton>
        )}
      </>
    )
  return (
    <>
      <p className="font-serif text-large">{workspace.name}</p>
      <h1>You have been invited, {invitation.name}.</h1>
      {refused && <Refused code={refused} />}
      <WhatItMeans invitation={invitation} />
      {otherSignedIn && (
        <Notice tone="wait" title="Someone else is signed in on this browser.">
          If you go on here, they are signed out. On a device that you share, it is safer to use your own.
        </Notice>
      )}
      {who === "hasAccount" ? <SignInFirst token={token} email={email} /> : <Accept token={token} email={email} />}
      <p className="text-small text-ink-faint">
        The invitation works once, until <Time instant={expiresAt} zone={timeZone} preset="dateTimeZone" />.
      </p>
    </>
  )
}
