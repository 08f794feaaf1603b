import { Badge } from "@/ui/form/read-by"
import { Time } from "@/ui/lists/time"
import type { MemberConsent } from "../queries"

const tones = { yes: "good", no: "alert", undecided: "plain", changed: "wait" } as const
const words = { yes: "yes", no: "no", undecided: "not decided", changed: "asked again" } as const

/** Where one member stands with each document, for staff. */
export const ConsentStatuses = ({ consents, zone }: { consents: readonly MemberConsent[]; zone: string }) => (
  <ul className="divide-y divide-line border-y border-line">
    {consents.map(({ key, title, version, status, latest }) => (
      <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
        <span>{title}</span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-faint">
          <Badge tone={tones[status]}>{words[status]}</Badge>
          {latest && (
            <span>
              {status === "changed" && `said ${latest.decision} to version ${latest.version}, `}
              <Time instant={latest.decidedAt} zone={zone} preset="dateShort" />
              {status !== "changed" && `, version ${version}`}
            </span>
          )}
        </span>
      </li>
    ))}
  </ul>
)
