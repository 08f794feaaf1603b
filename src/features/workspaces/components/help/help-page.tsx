import { formatLocalDate } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"
import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import { countryName } from "../../content/countries"
import { findAHelpline, type HelpLine, linesOf } from "../../content/help-lines"
import type { WorkspaceHere } from "../../queries"
import { isUnchecked, uncheckedAmong } from "../../rules"

const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, "")

/** "HOME to 741741" as an address that opens the phone's messages. */
const smsAddress = (sms: string) => {
  const [, word = "", number = sms] = /^(\w+) to (\d+)$/.exec(sms) ?? []
  return `sms:${number}${word ? `?&body=${word}` : ""}`
}

type Shown = { line: HelpLine; today: LocalDate }

const Line = ({ line, today }: Shown) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3.5">
    <span>
      {line.name}
      {isUnchecked(line, today) && <span className="text-small text-ink-soft"> · not checked lately</span>}
    </span>
    <span className="flex flex-wrap gap-x-6 gap-y-1">
      {line.phone && (
        <a href={`tel:${dialled(line.phone)}`} className="figures font-semibold">
          Call {line.phone}
        </a>
      )}
      {line.sms && (
        <a href={smsAddress(line.sms)} className="figures font-semibold">
          Text {line.sms}
        </a>
      )}
    </span>
  </li>
)

const Lines = ({ lines, today }: { lines: readonly HelpLine[]; today: LocalDate }) => (
  <ul className="divide-y divide-line border-y border-line">
    {lines.map((line) => (
      <Line key={`${line.name} ${line.phone ?? line.sms}`} line={line} today={today} />
    ))}
  </ul>
)

/** Where to turn now. Public, so that nobody has to sign in first; it notes nobody's visit. */
export const HelpPage = ({ workspace }: { workspace: WorkspaceHere }) => {
  const { today } = workspace
  const lines = linesOf(workspace.country)
  const unchecked = uncheckedAmong(lines, today)
  const [lookedOn] = lines.map(({ verifiedOn }) => verifiedOn).sort()
  const [emergency, crisis] = [
    lines.filter(({ kind }) => kind === "emergency"),
    lines.filter(({ kind }) => kind === "crisis"),
  ]
  return (
    <div className="grid max-w-[38rem] gap-10">
      <PageHeading
        title="Get help"
        lead={`Nobody at ${workspace.name} watches this page, and practices are not read at once. In danger, please call now.`}
      />
      <Section
        title="If you or someone else is in danger"
        lead={`Emergency number in ${countryName(workspace.country)}:`}
      >
        {emergency.length > 0 ? <Lines lines={emergency} today={today} /> : <p>Call your local emergency number.</p>}
        {unchecked && (
          <p className="measure text-ink-soft">
            We have not checked every number on this page since {formatLocalDate(unchecked.since, "date")}. They most
            likely still work: please call. If one does not answer, try the next, or findahelpline.com below.
          </p>
        )}
      </Section>
      <Section title="If you need someone to talk to">
        {crisis.length > 0 && <Lines lines={crisis} today={today} />}
        <p className="measure">
          <a href={findAHelpline} rel="noreferrer">
            findahelpline.com
          </a>{" "}
          lists help lines in most countries, also about violence at home, about children and for young people. Many can
          be written to.
        </p>
      </Section>
      <Section title="If a partner may look at this device">
        <p className="measure">
          “Exit this page” at the top, or Shift pressed three times, takes you to another page at once. It does not
          erase the history of this browser. If you can, use a device that only you use.
        </p>
        <Disclosure title="How up to date are these numbers?" className="border-t">
          {lines[0] && lookedOn ? (
            <>
              They were last looked at on {formatLocalDate(lookedOn, "date")}. {lines[0].source} If one does not answer,
              use the emergency number or findahelpline.com.
            </>
          ) : (
            <>We have no numbers for this country that we could compare with a second source, so we show none.</>
          )}
        </Disclosure>
      </Section>
    </div>
  )
}
