import { setTimeout as wait } from "node:timers/promises"
import { inquiryConfirmMail } from "@emails/inquiries/inquiry-confirm"
import pg from "pg"
import { newestAnswers } from "@/features/assignments/factory"
import { keptMessages } from "@/features/inquiries/factory"
import { jobsLeft, type Left, sentMails } from "@/server/jobs/testing/left"
import type { Acknowledged } from "./load.ts"

const asOwner = async <T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on("error", () => undefined)
  await owner.connect()
  return work(owner).finally(() => owner.end())
}

/** How many acknowledged writes are not there. */
export const lostWrites = (ownerUrl: string, { messages, answers }: Acknowledged): Promise<number> =>
  asOwner(ownerUrl, async (owner) => {
    const kept = await keptMessages(owner, [...messages])
    const newest = await newestAnswers(owner, [...answers.keys()])
    const lost = [...answers].filter(([id, sequence]) => (newest.get(id) ?? 0) < sequence)
    return messages.size - kept + lost.length
  })

type Rest = Left & Readonly<{ unmailed: number }>

const restOf = (ownerUrl: string, { messages }: Acknowledged): Promise<Rest> =>
  asOwner(ownerUrl, async (owner) => {
    const sent = await sentMails(owner, inquiryConfirmMail.name)
    return { ...(await jobsLeft(owner)), unmailed: Math.max(0, messages.size - sent) }
  })

/** Waits, for two minutes at most, until everything that was asked for is done. */
export const untilDone = async (ownerUrl: string, acknowledged: Acknowledged): Promise<Rest & { seconds: number }> => {
  const since = performance.now()
  for (;;) {
    const rest = await restOf(ownerUrl, acknowledged)
    const seconds = (performance.now() - since) / 1000
    if ((rest.open === 0 && rest.unmailed === 0) || seconds > 120) return { ...rest, seconds }
    await wait(500)
  }
}
