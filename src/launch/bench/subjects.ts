import superjson from "superjson"
import { paths } from "@/lib/paths"
import type { BenchData, Member } from "./data.ts"
import type { Asked, Subject } from "./load.ts"

export type Compared = Subject &
  Readonly<{
    /** What it is measured against: the page or the procedure that does nothing. */
    floor: "page" | "procedure"
    /** The most SQL statements that it may need. */
    budget?: number
    /** Whether its scripts are weighed. */
    isPage?: boolean
  }>

const input = (value: unknown) => encodeURIComponent(JSON.stringify(superjson.serialize(value)))

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

/** Everything that is measured, each floor before what stands on it. */
export const subjectsOf = ({ slug, staffCookie, members }: BenchData, origin: string): readonly Compared[] => {
  const memberOf = (n: number): Member => {
    const member = members[n % members.length]
    if (!member) throw new Error("nobody is signed in")
    return member
  }
  const page = { status: 200, floor: "page", isPage: true } as const
  return [
    { ...page, name: "empty page", ask: () => ({ path: "/floor" }) },
    { ...page, name: "public page", ask: () => ({ path: paths.public(slug) }) },
    {
      ...page,
      name: "client Today",
      budget: 8,
      ask: (n) => ({ path: paths.today(slug), headers: { cookie: memberOf(n).cookie } }),
    },
    {
      ...page,
      name: "staff Today, 300 relationships",
      budget: 10,
      ask: () => ({ path: paths.desk.today(slug), headers: { cookie: staffCookie } }),
    },
    { name: "empty procedure", status: 200, floor: "procedure", ask: () => ({ path: "/floor/trpc/nothing" }) },
    { name: "contact form post", status: 303, floor: "procedure", ask: (n) => contact(slug, origin, n) },
    {
      name: "tRPC read: a practice with its answers",
      status: 200,
      floor: "procedure",
      ask: (n) => {
        const { cookie, occurrenceId } = memberOf(n)
        return {
          path: `/api/trpc/assignments.practice?input=${input({ occurrenceId })}`,
          headers: { cookie, "x-attune-workspace": slug },
        }
      },
    },
    {
      name: "tRPC write: an answer is kept",
      status: 200,
      floor: "procedure",
      ask: (n) => save(slug, origin, memberOf(n), n),
    },
  ]
}
