import { Prisma } from "@/generated/prisma/client"
import type { Db } from "../db"
import type { Transaction } from "./transaction"

const statementOf = (first: TemplateStringsArray | Prisma.Sql, values: unknown[]): Prisma.Sql =>
  first instanceof Prisma.Sql ? first : Prisma.sql(first, ...values)

/**
 * The same database, whose `$queryRaw` and `$executeRaw` go straight to the connection. Prisma would ask questions of one
 * transaction one after the other, even those that a Promise.all asks together; so they are on their way together.
 */
export const withOwnSql = (db: Db, { ask }: Transaction): Db => {
  const own = {
    $queryRaw: async (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await ask(statementOf(first, values))).rows,
    $executeRaw: async (first: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await ask(statementOf(first, values))).rowCount ?? 0,
  }
  return new Proxy(db, {
    get: (target, name) => (Object.hasOwn(own, name) ? Reflect.get(own, name) : Reflect.get(target, name)),
  })
}
