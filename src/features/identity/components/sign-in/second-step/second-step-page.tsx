import { paths } from "@/lib/paths"
import { LinkButton } from "@/ui/link-button"
import type { SecondStepAsked } from "../../../queries"
import { RefusedNotice } from "../refused-notice"
import { SecondStepForm } from "./second-step-form"

type SecondStepPageProps = {
  asked: SecondStepAsked
  /** the code of a refusal, when a form came back */
  refused: string | undefined
}

/** Between the e-mail and the door, for who has a second step. */
export const SecondStepPage = ({ asked, refused }: SecondStepPageProps) =>
  asked ? (
    <div className="grid max-w-[34rem] gap-6">
      <div className="grid gap-3">
        <h1>One step more</h1>
        <p className="measure text-ink-soft">
          The e-mail was right. Your account also asks for something that only you have.
        </p>
      </div>
      <RefusedNotice code={refused} />
      <SecondStepForm {...asked} />
    </div>
  ) : (
    <div className="grid max-w-[34rem] gap-5">
      <h1>This sign-in is over</h1>
      <p className="measure text-ink-soft">
        It took longer than ten minutes, or it was begun in another browser. You can ask for another e-mail; it takes a
        moment.
      </p>
      <div>
        <LinkButton kind="main" href={paths.signIn}>
          Ask for another e-mail
        </LinkButton>
      </div>
    </div>
  )
