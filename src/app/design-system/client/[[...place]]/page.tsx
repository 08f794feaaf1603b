import { ReadBy } from "@/ui/form/read-by"
import { LinkButton } from "@/ui/link-button"
import { Card } from "@/ui/lists/card"
import { MemberMarks } from "@/ui/lists/member-mark"
import { ClientShell } from "@/ui/shell/client-shell"
import { PageHeading } from "@/ui/shell/page-heading"

const here = "/design-system/client"

export default function ClientExample() {
  return (
    <ClientShell
      workspace={{ name: "Harbour Lane", href: here }}
      links={[
        { href: here, label: "Today", exact: true },
        { href: `${here}/together`, label: "Together" },
        { href: `${here}/messages`, label: "Messages", count: 1, countLabel: "1 unread" },
        { href: `${here}/privacy`, label: "Privacy" },
      ]}
      more={[
        { href: `${here}/appointments`, label: "Appointments" },
        { href: `${here}/payments`, label: "Payments" },
      ]}
      help={{ href: `${here}/help` }}
      account={<a href="/design-system">Sign out</a>}
    >
      <PageHeading
        above="Tuesday evening"
        title="Good evening, Marit."
        lead="Two small things this week. Neither takes long."
      />
      <div className="mt-6 grid gap-3">
        <Card className="grid gap-2.5">
          <p className="flex items-center gap-3.5 text-small text-ink-soft">
            <MemberMarks members={[{ shape: "a" }]} /> On your own · 4 minutes
          </p>
          <h2 className="text-large">Where are you right now?</h2>
          <p className="text-small text-ink-soft">
            A map of the moment: how pleasant, how much energy, where in the body.
          </p>
          <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
            <ReadBy>Opens when both have answered</ReadBy>
            <LinkButton kind="main" size="small" href="/design-system/runner">
              Begin
            </LinkButton>
          </div>
        </Card>
        <Card className="grid gap-2.5">
          <p className="flex items-center gap-3.5 text-small text-ink-soft">
            <MemberMarks
              members={[
                { shape: "a", full: true },
                { shape: "b", full: true },
              ]}
            />{" "}
            Together · 2 minutes
          </p>
          <h2 className="text-large">Two-minute appreciation</h2>
          <p className="text-small text-ink-soft">
            One quality, and one thing done lately. Planned after the Thursday walk.
          </p>
          <p className="flex gap-4 text-small text-ink-soft">
            <a href={here}>Change the plan</a>
            <a href={here}>Not this time</a>
          </p>
        </Card>
        <Card kind="resting" className="grid gap-2.5">
          <p className="text-small text-ink-soft">Next appointment</p>
          <h2 className="text-large">Thursday 26 November, 18:30</h2>
          <p className="text-small text-ink-soft">75 minutes, online. Your time: Oslo.</p>
        </Card>
      </div>
    </ClientShell>
  )
}
