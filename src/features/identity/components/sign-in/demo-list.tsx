import type { ReactNode } from "react"

export type DemoPerson = Readonly<{ key: string; who: string; role: string }>

const roles: Readonly<Record<string, string>> = {
  owner: "owner",
  practitioner: "practitioner",
  assistant: "front desk",
  client: "client",
}

const look =
  "min-h-11 rounded-full border border-line-strong bg-surface px-4 text-base transition-colors hover:border-ink-faint hover:bg-sunken"

const People = ({ title, people }: { title: string; people: readonly DemoPerson[] }) => (
  <fieldset className="grid gap-2">
    <legend className="mb-2 text-small text-ink-faint">{title}</legend>
    <div className="flex flex-wrap gap-2.5">
      {people.map(({ key, who, role }) => (
        <button key={key} type="submit" name="who" value={key} className={look}>
          {who}
          {role !== "client" && <span className="text-ink-faint">, {roles[role]}</span>}
        </button>
      ))}
    </div>
  </fieldset>
)

/** The people of the demonstration, each one click away. */
export const DemoList = ({ people, children }: { people: readonly DemoPerson[]; children?: ReactNode }) => (
  <section
    aria-labelledby="demo"
    className="grid gap-4 rounded-card border border-dashed border-line-strong p-5 sm:p-6"
  >
    <h2 id="demo" className="text-large">
      This is a demonstration
    </h2>
    <p className="text-ink-soft">Nobody here is real. Come in as one of them with one click.</p>
    <form method="post" action="/api/auth/callback/demo" className="grid gap-5">
      <People title="People who work there" people={people.filter(({ role }) => role !== "client")} />
      <People title="Clients" people={people.filter(({ role }) => role === "client")} />
    </form>
    {children}
  </section>
)
