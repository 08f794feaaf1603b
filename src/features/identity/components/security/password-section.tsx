import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import type { Account } from "../../queries"
import { ChangePasswordForm } from "./change-password-form"
import type { Ways } from "./confirmation"
import { SecondStep } from "./second-step"
import { SignInAgain } from "./sign-in-again"

type PasswordSectionProps = { account: Account; ways: Ways; mayChange: boolean }

/** For staff: a password together with an authenticator. */
export const PasswordSection = ({ account: { email, hasPassword }, ways, mayChange }: PasswordSectionProps) => {
  const setUp = <SecondStep email={email} ways={ways} hasPassword={hasPassword} />
  return (
    <Section
      title="Password and authenticator"
      lead={
        hasPassword
          ? "You sign in with your password and a code, or with a link by e-mail and a code."
          : "With both, you need not wait for an e-mail, and an e-mail alone opens nothing."
      }
    >
      {!mayChange && <SignInAgain />}
      {mayChange && !hasPassword && setUp}
      {mayChange && hasPassword && (
        <div className="border-t border-line">
          <Disclosure title="Change the password">
            <ChangePasswordForm email={email} ways={ways} />
          </Disclosure>
          <Disclosure title="Replace password and authenticator">{setUp}</Disclosure>
        </div>
      )}
    </Section>
  )
}
