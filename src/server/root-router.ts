import { paymentsRouter } from "@/features/payments/router"
import { createCallerFactory, router } from "./trpc"

/** Every room's doors. */
export const rootRouter = router({
  payments: paymentsRouter,
})

export type AppRouter = typeof rootRouter
export const createCaller = createCallerFactory(rootRouter)
