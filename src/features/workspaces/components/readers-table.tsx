import type { Readers } from "../content/who-reads"

const columns = [
  { key: "you", title: "You" },
  { key: "partner", title: "Your partner" },
  { key: "practitioner", title: "Practitioners here" },
  { key: "frontDesk", title: "The front desk" },
] as const satisfies readonly { key: keyof Readers; title: string }[]

const word = (text: string) => (text === "no" ? "text-ink-faint" : "text-ink")

/** Everything that is written here by who may read it. On a phone each row is a short list of the others. */
export const ReadersTable = ({ rows }: { rows: readonly Readers[] }) => (
  <>
    <table className="hidden w-full border-collapse text-left text-small sm:table">
      <caption className="sr-only">Who can read what</caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-2.5 pr-3 font-semibold text-ink-faint">
            What
          </th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col" className="px-3 py-2.5 font-semibold text-ink-faint last:pr-0">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what} className="border-b border-line align-top">
            <th scope="row" className="py-3 pr-3 font-medium">
              {row.what}
            </th>
            {columns.map(({ key }) => (
              <td key={key} className={`px-3 py-3 last:pr-0 ${word(row[key])}`}>
                {row[key]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <ul className="divide-y divide-line border-y border-line sm:hidden">
      {rows.map((row) => (
        <li key={row.what} className="grid gap-1.5 py-4">
          <p className="font-medium">{row.what}</p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-small">
            {columns.slice(1).map(({ key, title }) => (
              <div key={key} className="contents">
                <dt className="text-ink-faint">{title}</dt>
                <dd className={word(row[key])}>{row[key]}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  </>
)
