import { createCallerFactory, router } from "./trpc"

/** Every room's doors. */
export const rootRouter = router({})

export type AppRouter = typeof rootRouter
export const createCaller = createCallerFactory(rootRouter)
