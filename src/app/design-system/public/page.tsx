import { Rings } from "@/ui/charts/rings"
import { LinkButton } from "@/ui/link-button"
import { PublicShell } from "@/ui/shell/public-shell"

const here = "/design-system/public"
const services = [
  ["First conversation", "Twenty minutes by phone or video, to see whether we fit. You can come alone.", "free"],
  [
    "Session together",
    "Seventy-five minutes, in the studio or online, with one or two practices to take home.",
    "180 €",
  ],
  [
    "Two-day intensive",
    "Separate conversations first, then two unhurried days, and follow-ups.",
    "3,000 € · can be shared",
  ],
]

export default function PublicExample() {
  return (
    <PublicShell
      workspace={{ name: "Harbour Lane", href: here }}
      links={[
        { href: `${here}#services`, label: "Services" },
        { href: `${here}#work`, label: "How I work" },
        { href: `${here}#questions`, label: "Questions" },
        { href: "/design-system/client", label: "Sign in" },
      ]}
      footer={{ note: "Harbour Lane, Bergen", links: [{ href: `${here}#privacy`, label: "Privacy" }] }}
    >
      <section className="grid items-center gap-9 py-7 md:grid-cols-[1.25fr_0.75fr] md:gap-16 md:py-14">
        <div>
          <h1 className="text-display">You still share a home. Let us find the way back to each other.</h1>
          <p className="mt-5 mb-8 max-w-[34em] text-large text-ink-soft">
            Coaching for one, two or more people in a relationship: weekly sessions, small practices in between, and
            quiet, thorough intensives when weekly is too slow.
          </p>
          <div className="flex flex-wrap gap-3">
            <LinkButton kind="main" href={`${here}#write`}>
              Write to me
            </LinkButton>
            <LinkButton href={`${here}#times`}>See open times</LinkButton>
          </div>
        </div>
        <Rings className="w-full max-w-52 md:mx-auto md:max-w-85" />
      </section>
      <ul id="services" className="border-t border-line">
        {services.map(([name, about, price]) => (
          <li
            key={name}
            className="grid gap-x-10 gap-y-1.5 border-b border-line py-6 md:grid-cols-[13.75rem_1fr_13rem]"
          >
            <h2 className="text-large">{name}</h2>
            <p className="text-ink-soft">{about}</p>
            <p className="figures max-md:text-ink-soft md:text-right">{price}</p>
          </li>
        ))}
      </ul>
    </PublicShell>
  )
}
