import pg from "pg"
import { oldAppointments } from "@/features/scheduling/factory"
import { step } from "../machine/step.mjs"
import type { Host } from "./data.ts"
import { askAlone, quantile, type Subject } from "./load.ts"

/** What asking once takes in milliseconds, beside this many appointments of the past. */
export type Grown = Readonly<{ past: number; takes: number }>

const pasts = [0, 5_000, 25_000]
const atOnce = 5_000
const asked = 100
const warmUp = 40

const makePast = async (ownerUrl: string, { workspaceId, ...host }: Host, from: number, to: number) => {
  for (let after = from; after < to; after += atOnce)
    await oldAppointments(workspaceId, { ...host, after, until: Math.min(to, after + atOnce) })
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query("ANALYZE appointments, segments").finally(() => owner.end())
}

/** Other work on the machine only ever adds, so the quickest tenth tells of our own. */
const askMany = async (baseUrl: string, subject: Subject): Promise<number> => {
  const times: number[] = []
  for (let n = 1; n <= warmUp + asked; n += 1) times.push(await askAlone(baseUrl, subject, n))
  return quantile(times.slice(warmUp), 0.1)
}

/** Asks the same of a host whose past grows. One question at a time: what is looked for is work, not waiting. */
export const growth = async (
  { baseUrl, ownerUrl }: Readonly<{ baseUrl: string; ownerUrl: string }>,
  subject: Subject,
  host: Host,
): Promise<Grown[]> => {
  const grown: Grown[] = []
  for (const past of pasts)
    grown.push(
      await step(`Measuring ${subject.name} beside ${past} old ones`, async () => {
        await makePast(ownerUrl, host, grown.at(-1)?.past ?? 0, past)
        return { past, takes: await askMany(baseUrl, subject) }
      }),
    )
  return grown
}
