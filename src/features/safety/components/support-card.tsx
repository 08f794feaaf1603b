"use client"

import Link from "next/link"
import { useState } from "react"
import type { ContactWay } from "@/features/clients/schema"
import { LineList } from "@/features/workspaces/components/help/line-list"
import { paths } from "@/lib/paths"
import { ReadBy } from "@/ui/form/read-by"
import type { Support } from "../queries"
import { AskForContact } from "./ask-for-contact"
import { ContactAsked } from "./contact-asked"

type SupportCardProps = {
  support: Support
  slug: string
  /** Resolves once the answer is saved: before that there is nothing to answer. */
  onSaved?: () => Promise<unknown>
}

const NoSafeWay = ({ practitioner, slug }: { practitioner: string; slug: string }) => (
  <p className="text-ink-soft">
    You have marked no way of reaching you as safe, so nobody will try. You can write to {practitioner} here, under{" "}
    <Link href={paths.messages(slug)}>Messages</Link>, which only you two read; or mark a way as safe under{" "}
    <Link href={paths.privacy(slug)}>Privacy</Link>, and it is offered here.
  </p>
)

/**
 * What somebody sees who has said that they are not safe: at once, on the same screen, and they alone. Real numbers first; then
 * whether they would like to be contacted. It stands in nobody's way.
 */
export const SupportCard = ({ support, slug, onSaved = async () => undefined }: SupportCardProps) => {
  const [asked, setAsked] = useState<ContactWay | null>(support.asked)
  const [isChoosing, setChoosing] = useState(false)
  const practitioner = support.practitioner ?? "your practitioner"
  const days = support.replyWithinDays === 1 ? "one working day" : `${support.replyWithinDays} working days`
  return (
    <section
      aria-labelledby="support-heading"
      className="grid gap-5 rounded-card border border-line-strong bg-surface p-4.5 print:hidden sm:p-6"
    >
      <div className="grid justify-items-start gap-2.5" role="status">
        <ReadBy>
          Only you and {practitioner}
          {support.hasColleagues && ", with colleagues here,"} know of this
        </ReadBy>
        <h2 id="support-heading" className="text-title">
          Thank you for saying something so hard.
        </h2>
        <p className="text-ink-soft">
          You deserve to feel safe, and you need not manage this alone. It is not brought up in front of others without
          speaking with you first.
        </p>
      </div>
      {support.lines.length > 0 && (
        <LineList lines={support.lines} today={support.today} short label="Numbers that you can call or write to" />
      )}
      <p className="text-small text-ink-soft">
        <Link href={paths.help(slug)}>Get help</Link> has numbers of other countries, and says where each was found. If
        somebody may look at this device, another one is safer.
      </p>
      {asked && !isChoosing ? (
        <ContactAsked
          way={asked}
          phone={support.phone}
          practitioner={practitioner}
          days={days}
          onChange={() => setChoosing(true)}
          onTakenBack={() => setAsked(null)}
        />
      ) : support.ways.length > 0 ? (
        <AskForContact
          ways={support.ways}
          phone={support.phone}
          practitioner={practitioner}
          onSaved={onSaved}
          onAsked={(way) => {
            setAsked(way)
            setChoosing(false)
          }}
        />
      ) : (
        <NoSafeWay practitioner={practitioner} slug={slug} />
      )}
      <p className="text-small text-ink-soft">
        Nobody is watching as you write. {support.practitioner ?? "Your practitioner"} is told by a short mail that says
        nothing of this, and reads it usually within {days}. If it gets worse, please do not wait.
      </p>
    </section>
  )
}
