import { paths } from "@/lib/paths"
import { Checkbox } from "@/ui/fields/choices/checkbox"
import { LinkButton } from "@/ui/link-button"
import { buttonLook } from "@/ui/look/button-look"
import type { LinkState } from "../../queries"
import { sharedDevice } from "./shared-device"

const words: Record<Exclude<LinkState, "ready">, { title: string; body: string }> = {
  other_browser: {
    title: "Please open this link where you asked for it",
    body: "For your safety it works only in the browser in which you asked for it. Open it there, or write the code from the e-mail there. You can also ask for another one here.",
  },
  spent: {
    title: "This link does not work any more",
    body: "Each link works once and for ten minutes. You can ask for another one; it takes a moment.",
  },
}

/** Where a mailed link leads. Only the button uses it up, so that programs which open every link of a mail do no harm. */
export const LinkLanding = ({ state, token }: { state: LinkState; token: string }) => {
  if (state === "ready")
    return (
      <form method="post" action="/api/auth/callback/link" className="grid gap-5">
        <h1>Welcome back</h1>
        <p className="measure text-ink-soft">One click, and you are in.</p>
        <input type="hidden" name="token" value={token} />
        <Checkbox name="isShort" bare {...sharedDevice} />
        <div>
          <button type="submit" className={buttonLook("main")}>
            Sign in
          </button>
        </div>
      </form>
    )
  const { title, body } = words[state]
  return (
    <div className="grid gap-5">
      <h1>{title}</h1>
      <p className="measure text-ink-soft">{body}</p>
      <div>
        <LinkButton kind="main" href={paths.signIn}>
          Ask for another link
        </LinkButton>
      </div>
    </div>
  )
}
