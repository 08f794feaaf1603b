import { buttonLook } from "@/ui/look/button-look"
import { PlainPage } from "@/ui/shell/plain-page"

export const metadata = { title: "Not found" }

export default function NotFound() {
  return (
    <PlainPage>
      <h1>We could not find this page.</h1>
      <p className="measure text-ink-soft">
        It may have moved, or the address may be incomplete. If a link brought you here, ask the person who sent it for
        a new one.
      </p>
      {/* Every page carries this one, so it leans on nothing that needs a script. */}
      <a href="/" className={buttonLook("quiet", "regular", "mt-3 justify-self-start")}>
        Go to the start
      </a>
    </PlainPage>
  )
}
