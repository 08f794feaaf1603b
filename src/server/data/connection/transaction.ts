import { AsyncLocalStorage } from "node:async_hooks"

/** One statement with its values, as `Prisma.sql` makes it. */
export type Statement = Readonly<{ text: string; values: readonly unknown[] }>

export type Answer = Readonly<{ rows: unknown[]; rowCount: number | null }>

const begin: Statement = { text: "BEGIN", values: [] }

/**
 * What one transaction sends next. BEGIN, who is asking, and statements whose answer nobody waits for are held back and go
 * out with the next statement, or with COMMIT, in that order: so a scope costs no round trip of its own.
 */
export class Transaction {
  #held: Statement[] = [begin]
  #told: Statement | null = null
  #toNotify: Statement | null = null
  #failure: { error: unknown } | null = null
  #over: Error | null = null

  /** @param ask sends a statement of our own after what is held, at once, whether or not others are still unanswered */
  constructor(readonly ask: (statement: Statement) => Promise<Answer>) {}

  /** From now on the server knows this before any statement. Returns what was in force until now, to go back to. */
  tell(statement: Statement | null): Statement | null {
    const before = this.#toNotify
    this.#toNotify = statement
    return before
  }

  /** Sends a statement along with whatever comes next. When it fails, what comes next fails with its error. */
  hold(statement: Statement): void {
    this.check()
    this.#notifyIfNew()
    this.#held.push(statement)
  }

  /** What has to be sent before the next statement; it counts as sent now. */
  beforeStatement(): Statement[] {
    this.#notifyIfNew()
    return this.beforeEnd()
  }

  /** The same before COMMIT, to which it does not matter who asks. */
  beforeEnd(): Statement[] {
    const held = this.#held
    this.#held = []
    return held
  }

  /** Whether the server has heard nothing of it yet, so that there is nothing to end. */
  get isUnsent(): boolean {
    return this.#held[0] === begin
  }

  /** Whether nothing was ever asked in it. */
  get isEmpty(): boolean {
    return this.isUnsent && this.#held.length === 1
  }

  /** Of several failures the first is the cause of the others. */
  fail(error: unknown): void {
    this.#failure ??= { error }
  }

  /** Why a statement failed: an earlier one whose answer nobody awaited, or its own error. */
  causeOf(error: unknown): unknown {
    return this.#failure ? this.#failure.error : error
  }

  /** Nothing more may be asked in it: only its undoing is left. */
  close(why: string, cause?: unknown): void {
    this.#over ??= new Error(why, { cause })
  }

  /** @throws when nothing more may be asked in it */
  check(): void {
    if (this.#over) throw this.#over
  }

  #notifyIfNew(): void {
    if (!this.#toNotify || this.#toNotify === this.#told) return
    this.#held.push(this.#toNotify)
    this.#told = this.#toNotify
  }
}

/** What the running code is in; empty until the connection has begun. */
type Running = { transaction?: Transaction }

// Next bundles some modules twice, and there is one pool a process: all of them must mean the same running code.
const shared = globalThis as typeof globalThis & { attuneRunning?: AsyncLocalStorage<Running> }
shared.attuneRunning ??= new AsyncLocalStorage()
const running = shared.attuneRunning

/**
 * For what reaches beyond the database, such as counting a try or asking the payment processor. A scope's transaction may be
 * undone and run again from its start, and would do it twice.
 * @throws inside a scope: do it before or after
 */
export const refuseInTransaction = (what: string): void => {
  if (running.getStore())
    throw new Error(`${what} inside a transaction, which may be run again: do it before or after.`)
}

/** Runs `work`, in which a connection begins a transaction; `begun` answers with it. */
export const withTransaction = <T>(work: (begun: () => Transaction) => Promise<T>): Promise<T> => {
  const here: Running = {}
  return running.run(here, () =>
    work(() => {
      if (!here.transaction) throw new Error("No transaction of this scope has begun.")
      return here.transaction
    }),
  )
}

/** For the connection: a transaction begins in the running code. */
export const beginTransaction = (ask: Transaction["ask"]): Transaction => {
  const transaction = new Transaction(ask)
  const here = running.getStore()
  if (here) here.transaction = transaction
  return transaction
}
