import { LinkButton } from "@/ui/link-button"
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
      <LinkButton href="/" className="mt-3 justify-self-start">
        Go to the start
      </LinkButton>
    </PlainPage>
  )
}
