import { sessionRoutes } from "./checkout/sessions"
import { customerRoutes } from "./customers/customers"
import { paymentMethodRoutes } from "./customers/payment-methods"
import type { Route } from "./http/route"
import { balanceTransactionRoutes } from "./payments/balance-transactions"
import { chargeRoutes } from "./payments/charges"
import { disputeRoutes } from "./payments/disputes"
import { paymentIntentRoutes } from "./payments/payment-intents"
import { refundRoutes } from "./payments/refunds"
import { eventRoutes } from "./webhooks/events"

/** Every endpoint of the API that the stand-in knows. */
export const routes: readonly Route[] = [
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...sessionRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...balanceTransactionRoutes,
  ...eventRoutes,
]
