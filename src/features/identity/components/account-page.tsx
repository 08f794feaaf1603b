import Link from "next/link"
import { paths } from "@/lib/paths"
import { Section } from "@/ui/lists/section"
import { buttonLook } from "@/ui/look/button-look"
import { ThemeChoice } from "@/ui/look/theme-choice"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Account } from "../queries"
import { ChangeNameForm } from "./change-name-form"
import { ChangePasswordForm } from "./change-password-form"
import { SecondStep } from "./second-step"
import { SessionList } from "./session-list"
import { SignOutButton } from "./sign-out-button"

const Password = ({ email, isRecent, hasPassword }: Account) => (
  <Section
    title="Password and second step"
    lead={
      hasPassword
        ? "You can sign in with your password and a code, or with a link by e-mail."
        : "With both, you need not wait for an e-mail. A password alone opens nothing."
    }
  >
    {hasPassword && <ChangePasswordForm email={email} isRecent={isRecent} />}
    {!hasPassword && !isRecent ? (
      <p className="measure text-ink-soft">
        For your safety this can be set right after signing in. Please sign out, come back by e-mail, and open this page
        within ten minutes.
      </p>
    ) : (
      <SecondStep email={email} isRecent={isRecent} hasPassword={hasPassword} />
    )}
  </Section>
)

/** A person's own account, the same for staff and clients. */
export const AccountPage = ({ account }: { account: Account }) => (
  <div className="grid gap-12">
    <PageHeading
      title="Your account"
      lead={`You sign in with ${account.email}.`}
      aside={<SignOutButton className={buttonLook("text", "small")} />}
    />
    <ChangeNameForm name={account.name} />
    <Section title="Where you are signed in" lead="If you do not know one of these, sign it out.">
      <SessionList sessions={account.sessions} timeZone={account.timeZone} />
    </Section>
    {account.isStaff && <Password {...account} />}
    <ThemeChoice />
    <p>
      <Link href={paths.places}>Back to your place</Link>
    </p>
  </div>
)
