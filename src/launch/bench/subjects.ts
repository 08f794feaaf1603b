import superjson from "superjson"
import { paths } from "@/lib/paths"
import type { BenchData, Member } from "./data.ts"
import type { Asked, Subject } from "./load.ts"

export type Compared = Subject &
  Readonly<{
    /** What it is measured against: the page or the procedure that does nothing. */
    floor: "page" | "procedure"
    /** The most SQL statements that it may need. */
    mostStatements?: number
    /** The most that its scripts may weigh, in kB (gzip); only pages have any. */
    mostScripts?: number
    /** The least requests a second, as a part of its floor's. */
    leastRate?: number
    /** Whether its scopes' signatures are weighed: where somebody is signed in. */
    isScoped?: boolean
  }>

/** Each sender has an address of their own, so that no limit on tries is measured. */
const senderOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

const contact = (slug: string, origin: string, n: number): Asked => ({
  path: "/api/contact",
  headers: {
    origin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": senderOf(n),
  },
  body: new URLSearchParams([
    ["slug", slug],
    ["submissionKey", crypto.randomUUID()],
    ["name", "Marit"],
    ["email", `sender-${crypto.randomUUID()}@example.org`],
    ["safe", "email"],
    ["about", "me"],
    ["words", "We have not spoken about anything but the children for a year."],
  ]).toString(),
})

const save = (slug: string, origin: string, { cookie, occurrenceId }: Member, n: number): Asked => ({
  path: "/api/trpc/assignments.saveAnswer",
  headers: {
    cookie,
    origin,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    "x-attune": "1",
    "x-attune-workspace": slug,
  },
  body: JSON.stringify(
    superjson.serialize({
      occurrenceId,
      stepKey: "question",
      value: { kind: "prompt", prompt: "stayed", ownPrompt: null, text: `The light over the harbour, ${n}.` },
      audience: "relationship",
      writer: occurrenceId,
      sequence: n,
      replaces: [],
    }),
  ),
})

const ask = (slug: string, { cookie }: Member, procedure: string, value: unknown): Asked => ({
  path: `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(superjson.serialize(value)))}`,
  headers: { cookie, "x-attune-workspace": slug },
})

const pagesOf = (
  { slug, staffCookie }: Pick<BenchData, "slug" | "staffCookie">,
  memberOf: (n: number) => Member,
): readonly Compared[] => {
  const page = { status: 200, floor: "page" } as const
  return [
    { ...page, name: "empty page", mostScripts: 140, ask: () => ({ path: "/floor" }) },
    {
      ...page,
      name: "public page",
      mostScripts: 155,
      mostStatements: 9,
      ask: () => ({ path: paths.public(slug) }),
    },
    { ...page, name: "sign-in", mostScripts: 155, mostStatements: 0, ask: () => ({ path: paths.signIn }) },
    {
      ...page,
      name: "client Today",
      isScoped: true,
      mostScripts: 180,
      mostStatements: 8,
      ask: (n) => ({ path: paths.today(slug), headers: { cookie: memberOf(n).cookie } }),
    },
    {
      ...page,
      name: "staff Today, 300 relationships",
      isScoped: true,
      mostScripts: 200,
      mostStatements: 10,
      ask: () => ({ path: paths.desk.today(slug), headers: { cookie: staffCookie } }),
    },
  ]
}

/** Everything that is measured, each floor before what stands on it. */
export const subjectsOf = ({ slug, staffCookie, members, host }: BenchData, origin: string) => {
  const memberOf = (n: number): Member => {
    const member = members[n % members.length]
    if (!member) throw new Error("nobody is signed in")
    return member
  }
  const procedure = { status: 200, floor: "procedure" } as const
  const openDays: Compared = {
    ...procedure,
    name: "tRPC read: open days",
    mostStatements: 6,
    ask: (n) => ask(slug, memberOf(n), "scheduling.openDays", { serviceId: host.serviceId, from: null }),
  }
  const procedures: readonly Compared[] = [
    { ...procedure, name: "empty procedure", ask: () => ({ path: "/floor/trpc/nothing" }) },
    { ...procedure, name: "contact form post", status: 303, ask: (n) => contact(slug, origin, n) },
    {
      ...procedure,
      name: "tRPC read: a practice with its answers",
      isScoped: true,
      leastRate: 0.35,
      ask: (n) => ask(slug, memberOf(n), "assignments.practice", { occurrenceId: memberOf(n).occurrenceId }),
    },
    {
      ...procedure,
      name: "tRPC write: an answer is kept",
      isScoped: true,
      leastRate: 0.35,
      ask: (n) => save(slug, origin, memberOf(n), n),
    },
    openDays,
  ]
  return { all: [...pagesOf({ slug, staffCookie }, memberOf), ...procedures], openDays }
}
