import type { ReactNode } from "react"

/** One group of components with its name at the side. */
export const Shelf = ({ title, about, children }: { title: string; about?: string; children: ReactNode }) => (
  <section
    aria-label={title}
    className="grid gap-x-12 gap-y-5 border-t border-line py-10 lg:grid-cols-[13rem_minmax(0,1fr)]"
  >
    <div>
      <h2>{title}</h2>
      {about && <p className="mt-2 text-small text-ink-faint">{about}</p>}
    </div>
    <div className="grid gap-8">{children}</div>
  </section>
)
