import { safeContactText } from "@/features/clients/rules"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMark } from "@/ui/lists/member-mark"
import { Time } from "@/ui/lists/time"
import { openingStatements } from "../content/statements"
import type { InquiryRow } from "../queries"
import { stateLabels } from "../rules/labels"

/** One line of sense: their own words first, else the sentence they chose. */
const sense = ({ words, statements }: InquiryRow) => {
  const chosen = openingStatements.find(({ key }) => statements.includes(key))?.says
  const said = words || chosen
  if (!said) return "No words yet."
  return said.length > 90 ? `“${said.slice(0, 90).replace(/\s+\S*$/, "")} …”` : `“${said}”`
}

/** One inquiry in the list. */
export const InquiryListRow = ({
  row,
  href,
  current,
  zone,
  now,
}: {
  row: InquiryRow
  href: string
  current: boolean
  zone: string
  now: Date
}) => (
  <ListRow
    href={href}
    current={current}
    title={row.name}
    aside={<Time instant={row.receivedAt} zone={zone} preset="relativeDateTime" now={now} />}
    marks={
      <MemberMark
        shape="a"
        full={row.state !== "new"}
        plain={row.state === "archived"}
        label={stateLabels[row.state]}
      />
    }
  >
    {row.about === "partner_unaware" && <b>The partner does not know yet. </b>}
    {sense(row)} {safeContactText(row)}
  </ListRow>
)
