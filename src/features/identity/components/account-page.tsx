import Link from "next/link"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { ThemeChoice } from "@/ui/look/theme-choice"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Account } from "../queries"
import { ChangeNameForm } from "./change-name-form"
import { ChangePasswordForm } from "./change-password-form"
import { RecoveryCodes } from "./recovery-codes"
import { SecondStep } from "./second-step"
import { SessionList } from "./session-list"
import { SignOutButton } from "./sign-out-button"

const SignInAgain = () => (
  <p className="measure text-ink-soft">
    For your safety this can be set right after signing in. Please sign out, come back by e-mail, and open this page
    within ten minutes.
  </p>
)

const Password = ({ email, isRecent, hasPassword, asksSecondStep, recoveryCodesLeft }: Account) => (
  <Section
    title="Password and second step"
    lead={
      hasPassword
        ? "You sign in with your password and a code, or with a link by e-mail and a code."
        : "With both, you need not wait for a letter, and a letter alone opens nothing."
    }
  >
    {!asksSecondStep && !isRecent && <SignInAgain />}
    {!asksSecondStep && isRecent && <SecondStep email={email} asksSecondStep={false} hasPassword={hasPassword} />}
    {asksSecondStep && (
      <div className="border-t border-line">
        {hasPassword && (
          <Disclosure title="Change the password">
            <ChangePasswordForm email={email} />
          </Disclosure>
        )}
        <Disclosure
          title={hasPassword ? "Replace password and authenticator" : "Set up a password and an authenticator"}
        >
          <SecondStep email={email} asksSecondStep hasPassword={hasPassword} />
        </Disclosure>
        <Disclosure title={`Recovery codes: ${recoveryCodesLeft} left`}>
          <RecoveryCodes left={recoveryCodesLeft} />
        </Disclosure>
      </div>
    )}
  </Section>
)

/** A person's own account, the same for staff and clients. */
export const AccountPage = ({ account }: { account: Account }) => (
  <div className="grid gap-12">
    <PageHeading
      title="Your account"
      lead={`You sign in with ${account.email}.`}
      aside={<SignOutButton size="small" />}
    />
    {account.requiredBy.length > 0 && (
      <Notice tone="wait" title={`A second step is required by ${listed(account.requiredBy)}`}>
        Please set it up <a href="#second-step">below</a>. Then everything is as before.
      </Notice>
    )}
    <ChangeNameForm name={account.name} />
    <Section title="Where you are signed in" lead="If you do not know one of these, sign it out.">
      <SessionList sessions={account.sessions} timeZone={account.timeZone} />
    </Section>
    <div id="second-step" className="grid gap-12">
      {account.isStaff && <Password {...account} />}
    </div>
    <ThemeChoice />
    <p>
      <Link href={paths.places}>Back to your place</Link>
    </p>
  </div>
)
