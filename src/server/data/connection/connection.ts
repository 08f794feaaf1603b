import pg from "pg"
import { Prisma } from "@/generated/prisma/client"
import { noting, notingCallback } from "./away"
import { statementName } from "./statement-names"
import { beginTransaction, type Statement, type Transaction } from "./transaction"

const { DATE, INT8, NUMERIC } = pg.types.builtins

/** Our own SQL answers the same values, whichever way it goes: those of Prisma. */
const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => new Date(`${text}T00:00:00Z`)],
  [INT8, BigInt],
  [NUMERIC, (text) => new Prisma.Decimal(text)],
])
const asPrismaReads: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    parsers.get(type) ?? pg.types.getTypeParser(type, format === "binary" ? "binary" : "text"),
}

const nothing = { rows: [], fields: [], rowCount: 0 }

const textOf = (query: unknown): unknown =>
  typeof query === "object" && query !== null && "text" in query ? query.text : query

const asQuery = ({ text, values }: Statement) =>
  text === "BEGIN"
    ? text
    : {
        name: statementName({ sql: text }),
        text,
        // With its zone: the instant stays the same whatever zone the server's session is in.
        values: values.map((value) => (value instanceof Date ? value.toISOString() : value)),
        types: asPrismaReads,
      }

/** A connection whose transactions hold back what nobody waits for, and send it with the next statement in one write. */
export class Connection extends pg.Client {
  #transaction: Transaction | null = null

  /** What Prisma's adapter calls. `never` fits the answer of every overload. */
  override query(...given: unknown[]): never {
    return this.#route(given) as never
  }

  #route(given: unknown[]): unknown {
    const text = textOf(given[0])
    const transaction = this.#transaction
    if (text === "BEGIN") return this.#begin()
    if (!transaction) return this.#send(given)
    if (text === "COMMIT") return this.#ended(this.#commit(transaction), transaction)
    if (text === "ROLLBACK") return this.#ended(this.#rollback(transaction), transaction)
    return this.#ask(transaction, given)
  }

  #begin(): Promise<unknown> {
    const transaction = beginTransaction((statement) => this.#ask(transaction, [asQuery(statement)]))
    this.#transaction = transaction
    return Promise.resolve(nothing)
  }

  async #ask(transaction: Transaction, given: unknown[]): Promise<pg.QueryResult> {
    transaction.check()
    return this.#sendAfter(transaction.beforeStatement(), transaction, given)
  }

  /** PostgreSQL answers the COMMIT of a failed transaction with "ROLLBACK", as if nothing were wrong: here it throws. */
  async #commit(transaction: Transaction): Promise<unknown> {
    try {
      transaction.check()
    } catch (error) {
      await this.#rollback(transaction)
      throw error
    }
    if (transaction.isEmpty) return nothing
    const { command } = await this.#sendAfter(transaction.beforeEnd(), transaction, ["COMMIT"])
    if (command === "COMMIT") return nothing
    throw transaction.causeOf(new Error("A statement of this transaction had failed: nothing of it was kept."))
  }

  async #rollback(transaction: Transaction): Promise<unknown> {
    return transaction.isUnsent ? nothing : this.#send(["ROLLBACK"])
  }

  /** From the moment its end is sent, nothing more gets into the transaction; after the answer the connection is free. */
  async #ended(answer: Promise<unknown>, transaction: Transaction): Promise<unknown> {
    transaction.close("This transaction has ended.")
    try {
      return await answer
    } finally {
      this.#transaction = null
    }
  }

  async #sendAfter(held: readonly Statement[], transaction: Transaction, given: unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.#inOneWrite(held, transaction, given)
    } catch (error) {
      throw transaction.causeOf(error)
    }
  }

  #inOneWrite(held: readonly Statement[], transaction: Transaction, given: unknown[]): Promise<pg.QueryResult> {
    const { stream } = this.connection
    stream.cork()
    try {
      for (const statement of held) this.#send([asQuery(statement)]).catch((error: unknown) => transaction.fail(error))
      return this.#send(given)
    } finally {
      stream.uncork()
    }
  }

  #send(given: unknown[]): Promise<pg.QueryResult> {
    return noting(super.query(...(notingCallback(given) as [string])))
  }
}
