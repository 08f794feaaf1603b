import type { ReactNode } from "react"
import { paths } from "@/lib/paths"
import { Rings } from "@/ui/charts/rings"
import { LinkButton } from "@/ui/link-button"

type FrontPageProps = {
  isSignedIn: boolean
  /** the demonstration's own links; nothing anywhere else */
  children?: ReactNode
}

/** The front page: what this is, and where to sign in. A visitor usually comes by a workspace's own address instead. */
export const FrontPage = ({ isSignedIn, children }: FrontPageProps) => (
  <div className="grid gap-12">
    <div className="grid items-center gap-9 sm:grid-cols-[1.4fr_0.6fr] sm:gap-12">
      <div className="grid gap-5">
        <h1 className="text-display">A quiet place for the work between sessions.</h1>
        <p className="measure text-large text-ink-soft">
          Attune is for people who work with relationships, and for those they work with. Each person has a place of
          their own; what is shared is shared on purpose.
        </p>
        <div className="mt-2 flex flex-wrap gap-3">
          <LinkButton kind="main" href={isSignedIn ? paths.places : paths.signIn}>
            {isSignedIn ? "Go to your place" : "Sign in"}
          </LinkButton>
        </div>
      </div>
      <Rings className="w-full max-w-44 sm:mx-auto" />
    </div>
    {children}
    <p className="measure border-t border-line pt-6 text-small text-ink-soft">
      Were you invited? Open the link in your e-mail; it is yours alone. Looking for someone to talk to? Ask them for
      the address of their page.
    </p>
  </div>
)
