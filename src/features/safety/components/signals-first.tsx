import { paths } from "@/lib/paths"
import { formatInstant } from "@/lib/time/format"
import { ListRow } from "@/ui/lists/list-row"
import { MemberMark } from "@/ui/lists/member-mark"
import { Section } from "@/ui/lists/section"
import { listedAs } from "../rules"

type Signal = Readonly<{ signalId: string; raisedAt: Date; acknowledgedBy: string | null }>
type SignalsFirstProps = { signals: readonly Signal[]; slug: string; zone: string; now: Date }

/** What staff's Today puts before everything else. Somebody may look over a shoulder: no name, and not what it is about. */
export const SignalsFirst = ({ signals, slug, zone, now }: SignalsFirstProps) =>
  signals.length > 0 && (
    <Section title="First" kind="group">
      {signals.map(({ signalId, raisedAt, acknowledgedBy }) => (
        <ListRow
          key={signalId}
          href={paths.desk.signal(slug, signalId)}
          title="A form is ready for review"
          aside={formatInstant(raisedAt, zone, "relativeDateTime", now)}
          marks={<MemberMark shape="a" full={acknowledgedBy === null} plain label="First" className="text-alert" />}
        >
          {listedAs({ acknowledgedBy })}
        </ListRow>
      ))}
    </Section>
  )
