import { pageInput } from "@/lib/keyset"
import { paths } from "@/lib/paths"
import { client, clientSteps, router, staff, staffSteps } from "@/server/http/trpc"
import { beginCheckout } from "./commands/begin-checkout"
import { noteReturned, retryRefund } from "./commands/failed-refund"
import { keysHere, proveKeys } from "./commands/prove-keys"
import { disputedPayments, failedRefunds, orders, totals } from "./queries/desk"
import { instalmentStatus, myPayments, receipt } from "./queries/mine"
import { ordersInput, payInstalmentInput, receiptInput, refundInput } from "./schema"

export const paymentsRouter = router({
  mine: client("payments:own")
    .input(pageInput)
    .query(({ ctx, input }) => myPayments(ctx.scope, input)),
  receipt: client("payments:own")
    .input(receiptInput)
    .query(({ ctx, input }) => receipt(ctx.scope, input.paymentId)),
  status: client("payments:own")
    .input(payInstalmentInput)
    .query(({ ctx, input }) => instalmentStatus(ctx.scope, input.instalmentId)),
  pay: clientSteps("payments:own")
    .input(payInstalmentInput)
    .mutation(({ ctx, input }) =>
      beginCheckout(ctx.open, { ...input, backPath: paths.payments(ctx.membership?.slug ?? "") }),
    ),
  orders: staff("payments:read")
    .input(ordersInput)
    .query(({ ctx, input }) => orders(ctx.scope, input)),
  totals: staff("payments:read").query(({ ctx }) => totals(ctx.scope)),

  keys: staff("workspace:settings").query(({ ctx }) => keysHere(ctx.scope)),
  proveKeys: staffSteps("workspace:settings").mutation(({ ctx }) => proveKeys(ctx.open)),

  failedRefunds: staff("payments:read").query(({ ctx }) => failedRefunds(ctx.scope)),
  disputed: staff("payments:read").query(({ ctx }) => disputedPayments(ctx.scope)),
  retryRefund: staff("payments:write")
    .input(refundInput)
    .mutation(({ ctx, input }) => retryRefund(ctx.scope, input.refundId)),
  noteReturned: staff("payments:write")
    .input(refundInput)
    .mutation(({ ctx, input }) => noteReturned(ctx.scope, input.refundId)),
})
