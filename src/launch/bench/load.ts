import { Agent, request } from "node:http"

/** One request, written down so that it can be repeated; `body` makes it a POST. */
export type Asked = Readonly<{ path: string; headers?: Readonly<Record<string, string>>; body?: string }>
export type Subject = Readonly<{
  name: string
  /** The status that a good answer has. */
  status: number
  /** The nth request; each may be another person's. */
  ask: (n: number) => Asked
}>
/** Milliseconds for half of the requests and for 19 of 20, and requests a second. */
export type Measured = Readonly<{ p50: number; p95: number; perSecond: number }>

/** In each round. */
export const requests = 150
export const connections = 16
const warmUp = 48

type Web = Readonly<{ baseUrl: string; agent: Agent }>

/** @throws when the answer is another than it should be: a fast refusal is no result */
const askOnce = ({ baseUrl, agent }: Web, { name, status }: Subject, { path, headers, body }: Asked): Promise<number> =>
  new Promise((resolve, reject) => {
    const since = performance.now()
    const method = body === undefined ? "GET" : "POST"
    const sent = request(new URL(path, baseUrl), { agent, method, headers: { ...headers } }, (answer) => {
      answer.resume()
      answer.once("error", reject)
      answer.once("end", () =>
        answer.statusCode === status
          ? resolve(performance.now() - since)
          : reject(new Error(`${name} answers ${answer.statusCode} to ${path} in place of ${status}.`)),
      )
    })
    sent.once("error", reject)
    sent.end(body)
  })

export const quantile = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

export const median = (values: readonly number[]) => quantile(values, 0.5)

/**
 * Asks a bounded number of times over a few lasting connections, after a warm-up that is not counted.
 * @param after the number of the request before the first, so that no round repeats another's writes
 */
export const measure = async (baseUrl: string, subject: Subject, after: number): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const web = { baseUrl, agent }
  let asked = after
  const round = async (count: number): Promise<number[]> => {
    const times: number[] = []
    const until = asked + count
    const connection = async () => {
      while (asked < until) {
        asked += 1
        times.push(await askOnce(web, subject, subject.ask(asked)))
      }
    }
    await Promise.all(Array.from({ length: connections }, connection))
    return times
  }
  try {
    await round(warmUp)
    const since = performance.now()
    const times = await round(requests)
    const seconds = (performance.now() - since) / 1000
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), perSecond: times.length / seconds }
  } finally {
    agent.destroy()
  }
}

/** Asks once, alone. Answers how many milliseconds it took. */
export const askAlone = async (baseUrl: string, subject: Subject, n: number): Promise<number> => {
  const agent = new Agent()
  return askOnce({ baseUrl, agent }, subject, subject.ask(n)).finally(() => agent.destroy())
}
