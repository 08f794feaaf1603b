import { formatLocalDate } from "@/lib/time/format"
import type { LocalDate } from "@/lib/time/local-date"
import type { HelpLine } from "../../content/help-lines"
import { isUnchecked } from "../../rules"
import { TelLink } from "./tel-link"

const dialled = (phone: string) => phone.replaceAll(/[^\d+]/g, "")

/** "HOME to 741741" as an address that opens the phone's messages. */
const smsAddress = (sms: string) => {
  const [, word = "", number = sms] = /^(\w+) to (\d+)$/.exec(sms) ?? []
  return `sms:${number}${word ? `?&body=${word}` : ""}`
}

/** Where a number was found, and when it was last looked at: "refuge.org.uk, checked on 25 November 2026". */
const found = ({ source, verifiedOn }: HelpLine) => `From ${source}, checked on ${formatLocalDate(verifiedOn, "date")}`

type LineProps = {
  line: HelpLine
  today: LocalDate
  /** Said in place of the line's own name, such as "In danger now". */
  title?: string
  first?: boolean
  /** Without where it was found: for a card that leads to the page that says it. */
  short?: boolean
}

const Line = ({ line, today, title = line.name, first = false, short = false }: LineProps) => {
  const about = (
    <>
      {!short && found(line)}
      {isUnchecked(line, today) && (short ? "Not checked lately" : " · not checked lately")}
    </>
  )
  return (
    <li className="grid gap-2.5">
      {line.phone && (
        <TelLink href={`tel:${dialled(line.phone)}`} verb="Call" number={line.phone} title={title} first={first}>
          {about}
        </TelLink>
      )}
      {line.sms && (
        <TelLink href={smsAddress(line.sms)} verb="Text" number={line.sms} title={title}>
          {about}
        </TelLink>
      )}
    </li>
  )
}

type LineListProps = Omit<LineProps, "line"> & { lines: readonly HelpLine[]; label?: string }

/** Help lines as large telephone links. */
export const LineList = ({ lines, label, ...shown }: LineListProps) => (
  <ul aria-label={label} className="grid gap-2.5">
    {lines.map((line) => (
      <Line key={`${line.name} ${line.phone ?? line.sms}`} line={line} {...shown} />
    ))}
  </ul>
)
