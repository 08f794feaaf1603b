import Link from "next/link"
import { listed } from "@/lib/listed"
import { paths } from "@/lib/paths"
import { Notice } from "@/ui/feedback/notice"
import { Section } from "@/ui/lists/section"
import { buttonLook } from "@/ui/look/button-look"
import { ThemeChoice } from "@/ui/look/theme-choice"
import { PageHeading } from "@/ui/shell/page-heading"
import type { Account } from "../queries"
import { ChangeNameForm } from "./change-name-form"
import { PasskeySection } from "./passkeys/passkey-section"
import { PasswordSection } from "./security/password-section"
import { RecoveryCodes } from "./security/recovery-codes"
import { SessionList } from "./session-list"
import { SignOutButton } from "./sign-out-button"

const waysOf = ({ asksSecondStep, hasPassword, passkeys }: Account) => ({
  asksSecondStep,
  hasAuthenticator: hasPassword,
  hasPasskey: passkeys.length > 0,
})

/** How someone signs in: what is there, and what can be added or replaced. */
const Security = ({ account }: { account: Account }) => {
  const { asksSecondStep, isRecent, isStaff, recoveryCodesLeft, requiredBy } = account
  const ways = waysOf(account)
  // Who has a second step proves it in each form; who has none has signed in just now.
  const mayChange = asksSecondStep || isRecent
  return (
    <div id="second-step" className="grid scroll-mt-6 gap-12">
      {requiredBy.length > 0 && (
        <Notice tone="wait" title={`A second step is required by ${listed(requiredBy)}`}>
          Please set up{" "}
          {isStaff
            ? "an authenticator, or a passkey that is asked for after an e-mail, too,"
            : "a passkey that is asked for after an e-mail, too,"}{" "}
          here. Then everything is as before.
        </Notice>
      )}
      <PasskeySection account={account} ways={ways} mayAdd={mayChange} />
      {isStaff && <PasswordSection account={account} ways={ways} mayChange={mayChange} />}
      {asksSecondStep && (
        <Section title="Recovery codes" lead="For when the authenticator or the passkey is lost.">
          <RecoveryCodes left={recoveryCodesLeft} ways={ways} />
        </Section>
      )}
    </div>
  )
}

/** A person's own account, the same for staff and clients. */
export const AccountPage = ({ account }: { account: Account }) => (
  <div className="grid gap-12">
    <PageHeading
      title="Your account"
      lead={`You sign in with ${account.email}.`}
      aside={<SignOutButton className={buttonLook("text", "small")} />}
    />
    <ChangeNameForm name={account.name} />
    <Security account={account} />
    <Section title="Where you are signed in" lead="If you do not know one of these, sign it out.">
      <SessionList sessions={account.sessions} timeZone={account.timeZone} />
    </Section>
    <ThemeChoice />
    <p>
      <Link href={paths.places}>Back to your place</Link>
    </p>
  </div>
)
