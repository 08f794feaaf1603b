import { Notice } from "@/ui/feedback/notice"
import { Disclosure } from "@/ui/lists/disclosure"
import { PasskeyButton } from "../passkeys/sign-in-button"
import { DemoList, type DemoPerson } from "./demo-list"
import { LateAskForLinkForm, LatePasswordForm } from "./late-forms"
import { RefusedNotice } from "./refused-notice"

type SignInPageProps = {
  returnTo: string
  /** the code of a refusal, when a form came back */
  refused: string | undefined
  withPassword: boolean
  signedOut: boolean
  /** the people of the demonstration; none anywhere else */
  people: readonly DemoPerson[]
}

/** Three ways in: a link by e-mail and a passkey for everybody, password and code for staff. */
export const SignInPage = ({ returnTo, refused, withPassword, signedOut, people }: SignInPageProps) => (
  <div className="grid max-w-[34rem] gap-8">
    <h1>Sign in</h1>
    {signedOut && <Notice tone="good">You are signed out in this browser.</Notice>}
    <RefusedNotice code={refused} />
    {people.length > 0 && <DemoList people={people} />}
    <LateAskForLinkForm returnTo={returnTo} />
    <PasskeyButton returnTo={returnTo} />
    <Disclosure title="Staff: sign in with password and code" open={withPassword} className="border-t">
      <LatePasswordForm returnTo={returnTo} />
    </Disclosure>
  </div>
)
