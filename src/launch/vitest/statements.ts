import pg from "pg"

export type Sent = Readonly<{ text: string; values: readonly unknown[] }>

const asSent = (given: readonly unknown[]): Sent => {
  const [first, values] = given as [string | Partial<Sent>, unknown]
  const more = Array.isArray(values) ? values : []
  return typeof first === "string"
    ? { text: first, values: more }
    : { text: first.text ?? "", values: first.values ?? more }
}

/**
 * Notes every statement that any connection of this process sends, as it goes out: BEGIN, COMMIT and the setting of the scope
 * among them. A round trip begins with a statement that is sent while no answer is awaited.
 */
export const recordStatements = () => {
  const { query } = pg.Client.prototype
  let sent: Sent[] = []
  let roundTrips = 0
  let unanswered = 0
  const answered = () => {
    unanswered -= 1
  }
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    sent.push(asSent(given))
    if (unanswered === 0) roundTrips += 1
    unanswered += 1
    const last = given.at(-1)
    if (typeof last === "function") {
      const answer = (...answers: unknown[]) => {
        answered()
        last(...answers)
      }
      return Reflect.apply(query, this, [...given.slice(0, -1), answer])
    }
    const answer = Reflect.apply(query, this, given) as Promise<unknown>
    answer.then(answered, answered)
    return answer
  } as typeof query
  return {
    /** Forgets what was sent until now. */
    begin: () => {
      sent = []
      roundTrips = 0
    },
    sent: () => sent,
    roundTrips: () => roundTrips,
    stop: () => {
      pg.Client.prototype.query = query
    },
  }
}
