import type Stripe from "stripe"
import type { z } from "zod"
import { currency, isWithin, moment, text } from "../http/fields"
import { page } from "../http/lists"
import { found, listOf, noFields, route } from "../http/route"
import { newId } from "../store/ids"
import type { Turn } from "../store/turn"
import type { StoredCharge, StoredDispute, StoredRefund, StoredTransaction } from "../store/world"

const transactionFilters = listOf({
  created: moment.optional(),
  currency: currency.optional(),
  source: text().optional(),
  type: text().optional(),
})

export const balanceTransactionRoutes = [
  route("GET", "/v1/balance_transactions", transactionFilters, listTransactions),
  route("GET", "/v1/balance_transactions/:id", noFields, (turn, _params, id) =>
    asOfNow(turn, found(turn.world.transactions, "balance transaction", id)),
  ),
]

const twoDays = 2 * 24 * 60 * 60

type Movement = Readonly<{
  type: "charge" | "refund" | "refund_failure" | "adjustment"
  source: StoredCharge | StoredRefund | StoredDispute
  amount: number
}>

/** One line of the balance: what came in, or, below zero, what went out. The fee is 3 %, about what Stripe keeps. */
export function recordTransaction(turn: Turn, { type, source, amount }: Movement): StoredTransaction {
  const fee = type === "charge" ? Math.round(amount * 0.03) : 0
  const transaction = {
    id: newId("txn"),
    object: "balance_transaction",
    amount,
    available_on: turn.now + twoDays,
    balance_type: "payments",
    created: turn.now,
    currency: source.currency,
    description: "description" in source ? (source.description ?? null) : null,
    exchange_rate: null,
    fee,
    fee_details: fee ? [feeDetail(fee, source.currency)] : [],
    net: amount - fee,
    reporting_category: type,
    source: source.id,
    status: "pending",
    type,
  } satisfies Stripe.BalanceTransaction
  turn.world.transactions.set(transaction.id, transaction)
  return transaction
}

function feeDetail(amount: number, feeCurrency: string): Stripe.BalanceTransaction.FeeDetail {
  return { amount, application: null, currency: feeCurrency, description: "Stripe processing fees", type: "stripe_fee" }
}

function asOfNow({ now }: Turn, transaction: StoredTransaction): StoredTransaction {
  return { ...transaction, status: transaction.available_on <= now ? "available" : "pending" }
}

function listTransactions(turn: Turn, filters: z.output<typeof transactionFilters>) {
  const asked = [...turn.world.transactions.values()].filter(
    (line) =>
      isWithin(filters.created, line.created) &&
      (filters.currency === undefined || line.currency === filters.currency) &&
      (filters.source === undefined || line.source === filters.source) &&
      (filters.type === undefined || line.type === filters.type),
  )
  const list = page(asked, filters, "/v1/balance_transactions")
  return { ...list, data: list.data.map((line) => asOfNow(turn, line)) }
}
