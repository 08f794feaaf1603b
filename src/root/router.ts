import { createCallerFactory, router } from "@/server/http/trpc"
import { rooms } from "./rooms"

type Rooms = typeof rooms
type Routers = { [R in keyof Rooms]: Rooms[R]["router"] }

/** Every room's procedures, under the room's name. */
export const rootRouter = router(
  Object.fromEntries(Object.entries(rooms).map(([name, { router }]) => [name, router])) as Routers,
)

export const createCaller = createCallerFactory(rootRouter)
export type AppRouter = typeof rootRouter
