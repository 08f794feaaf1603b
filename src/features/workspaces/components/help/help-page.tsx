import { formatLocalDate } from "@/lib/time/format"
import { Disclosure } from "@/ui/lists/disclosure"
import { Section } from "@/ui/lists/section"
import { PageHeading } from "@/ui/shell/page-heading"
import { countryName } from "../../content/countries"
import { findAHelpline, type HelpLine } from "../../content/help-lines"
import type { WorkspaceHere } from "../../queries"
import { linesNear, uncheckedAmong } from "../../rules"
import { LineList } from "./line-list"
import { OtherCountries } from "./other-countries"

type HelpPageProps = {
  workspace: WorkspaceHere
  /** the country that was asked for, as it stands in the address */
  asked?: string | null
  /** the clock by which the signed-in client lives */
  timeZone?: string | null
}

type Near = ReturnType<typeof linesNear>

const ofKind = ({ lines }: Near, kind: HelpLine["kind"]) => lines.filter((line) => line.kind === kind)

const UpToDate = ({ lines }: Near) => (
  <Disclosure title="How up to date are these numbers?">
    {lines.length > 0 ? (
      <>
        Beside each stands where we found it and when we last compared the two; nobody has rung it for us. If one does
        not answer, use the emergency number or findahelpline.com.
      </>
    ) : (
      <>We have no numbers for this country that we could compare with a second source, so we show none.</>
    )}
  </Disclosure>
)

/** Where to turn now. Public, so that nobody has to sign in first; it notes nobody's visit. */
export const HelpPage = ({ workspace, asked = null, timeZone = null }: HelpPageProps) => {
  const { today } = workspace
  const near = linesNear({ asked, timeZone, workspace: workspace.country })
  const unchecked = uncheckedAmong(near.lines, today)
  const [emergency, crisis, violence] = [ofKind(near, "emergency"), ofKind(near, "crisis"), ofKind(near, "violence")]
  return (
    <div className="grid max-w-[38rem] gap-10">
      <PageHeading
        title="Get help"
        lead={`Nobody at ${workspace.name} watches this page, and practices are not read at once. In danger, please call now.`}
      />
      <Section title="In danger now" lead={`Emergency number in ${countryName(near.country)}:`}>
        {emergency.length > 0 ? (
          <LineList lines={emergency} today={today} first />
        ) : (
          <p>Call your local emergency number.</p>
        )}
        {unchecked && (
          <p className="measure text-ink-soft">
            We have not checked every number on this page since {formatLocalDate(unchecked.since, "date")}. They most
            likely still work: please call. If one does not answer, try the next, or findahelpline.com below.
          </p>
        )}
      </Section>
      {violence.length > 0 && (
        <Section title="When somebody at home frightens you">
          <LineList lines={violence} today={today} />
        </Section>
      )}
      {crisis.length > 0 && (
        <Section title="When it is too much, or you do not want to go on">
          <LineList lines={crisis} today={today} />
        </Section>
      )}
      <Section title="More help">
        <p className="measure">
          <a href={findAHelpline} rel="noreferrer">
            findahelpline.com
          </a>{" "}
          lists help lines in most countries, also about violence at home, about children and for young people. Many can
          be written to.
        </p>
        <div>
          <OtherCountries near={near} workspace={workspace} />
          <UpToDate {...near} />
        </div>
      </Section>
      <Section title="If a partner may look at this device">
        <p className="measure">
          “Exit this page” at the top, or Shift pressed three times, takes you to another page at once. It does not
          erase the history of this browser. If you can, use a device that only you use.
        </p>
      </Section>
    </div>
  )
}
