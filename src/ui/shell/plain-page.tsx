import type { ReactNode } from "react"

/** One message in the middle of an otherwise empty page: errors, a confirmation, signing in. */
export const PlainPage = ({ children }: { children: ReactNode }) => (
  <main
    id="main"
    tabIndex={-1}
    className="mx-auto flex min-h-dvh w-full max-w-[34rem] flex-col justify-center px-5.5 py-16 outline-none"
  >
    <div className="grid gap-4">{children}</div>
  </main>
)
