import { setTimeout as wait } from "node:timers/promises"
import superjson, { type SuperJSONResult } from "superjson"
import type { BenchData } from "../bench/data.ts"
import type { Asked, Subject } from "../bench/load.ts"
import { subjectsOf } from "../bench/subjects.ts"

/** What the product has said that it keeps. */
export type Acknowledged = {
  /** the keys of messages of the contact form */
  messages: Set<string>
  /** of each practice, the newest answer by its own count */
  answers: Map<string, number>
  writes: number
  /** writes that were answered with a "no", or not at all, by what was heard */
  unanswered: Map<string, number>
}

const patienceMs = 20_000

const send = async (baseUrl: string, { path, headers, body }: Asked): Promise<number | string> => {
  try {
    const response = await fetch(new URL(path, baseUrl), {
      method: "POST",
      headers: { ...headers },
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
      ...(body === undefined ? {} : { body }),
    })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    return error instanceof Error ? error.name : "unknown"
  }
}

const named = (subjects: readonly Subject[], name: string): Subject => {
  const found = subjects.find((one) => one.name === name)
  if (!found) throw new Error(`the bench knows no "${name}"`)
  return found
}

/**
 * Writes without pause, as several people do at once: messages of the contact form, each of which asks for a mail, and answers to
 * practices. Whatever is acknowledged is written down here.
 */
export const startLoad = (data: BenchData, baseUrl: string) => {
  const { all } = subjectsOf(data, baseUrl)
  const message = named(all, "contact form post")
  const answer = named(all, "tRPC write: an answer is kept")
  const acknowledged: Acknowledged = { messages: new Set(), answers: new Map(), writes: 0, unanswered: new Map() }
  let isOver = false
  let count = 0

  const took = (heard: number | string, status: number, note: () => void) => {
    if (heard === status) {
      acknowledged.writes += 1
      note()
    } else acknowledged.unanswered.set(String(heard), (acknowledged.unanswered.get(String(heard)) ?? 0) + 1)
  }
  const leaveMessage = async () => {
    count += 1
    const asked = message.ask(count)
    const heard = await send(baseUrl, asked)
    const key = new URLSearchParams(asked.body).get("submissionKey") ?? ""
    took(heard, message.status, () => acknowledged.messages.add(key))
  }
  const keepAnswer = async () => {
    count += 1
    const asked = answer.ask(count)
    const { occurrenceId, sequence } = superjson.deserialize<{ occurrenceId: string; sequence: number }>(
      JSON.parse(asked.body ?? "") as SuperJSONResult,
    )
    const heard = await send(baseUrl, asked)
    const { answers } = acknowledged
    took(heard, answer.status, () => answers.set(occurrenceId, Math.max(answers.get(occurrenceId) ?? 0, sequence)))
  }
  const again = async (write: () => Promise<void>, pauseMs: number) => {
    while (!isOver) {
      const before = acknowledged.writes
      await write()
      // Whoever gets no answer tries again less eagerly.
      await wait(acknowledged.writes > before ? pauseMs : pauseMs + 200)
    }
  }
  const writers = Promise.all([
    ...Array.from({ length: 2 }, () => again(leaveMessage, 250)),
    ...Array.from({ length: 6 }, () => again(keepAnswer, 20)),
  ])
  return {
    acknowledged,
    stop: async () => {
      isOver = true
      await writers
    },
  }
}
