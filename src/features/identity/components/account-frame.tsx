import Link from "next/link"
import type { ReactNode } from "react"
import { ExitThisPage } from "@/ui/shell/exit/exit-this-page"
import { SkipLink } from "@/ui/shell/skip-link"

/** What belongs to a person and to no workspace: signing in, choosing a workspace, the account. */
export const AccountFrame = ({ children }: { children: ReactNode }) => (
  <div className="min-h-dvh">
    <SkipLink />
    <header className="mx-auto flex w-full max-w-[44rem] items-baseline justify-between gap-4 px-5.5 pt-[env(safe-area-inset-top)] sm:pt-4">
      <Link href="/" className="plain py-2 font-serif text-base font-[520]">
        Attune
      </Link>
      <ExitThisPage className="inline-flex min-h-11 items-center text-small text-ink-soft" />
    </header>
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[44rem] px-5.5 pt-8 pb-16 outline-none sm:pt-14">
      {children}
    </main>
  </div>
)
