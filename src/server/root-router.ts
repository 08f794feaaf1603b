import { assignmentsRouter } from "@/features/assignments/router"
import { clientsRouter } from "@/features/clients/router"
import { exercisesRouter } from "@/features/exercises/router"
import { identityRouter } from "@/features/identity/router"
import { intakeRouter } from "@/features/intake/router"
import { intensivesRouter } from "@/features/intensives/router"
import { messagingRouter } from "@/features/messaging/router"
import { notesRouter } from "@/features/notes/router"
import { paymentsRouter } from "@/features/payments/router"
import { relationshipsRouter } from "@/features/relationships/router"
import { schedulingRouter } from "@/features/scheduling/router"
import { workspacesRouter } from "@/features/workspaces/router"
import { todayRouter } from "./root-today"
import { createCallerFactory, router } from "./trpc"

/** Every room's doors. */
export const rootRouter = router({
  today: todayRouter,
  identity: identityRouter,
  workspaces: workspacesRouter,
  assignments: assignmentsRouter,
  intake: intakeRouter,
  messaging: messagingRouter,
  scheduling: schedulingRouter,
  intensives: intensivesRouter,
  clients: clientsRouter,
  relationships: relationshipsRouter,
  notes: notesRouter,
  exercises: exercisesRouter,
  payments: paymentsRouter,
})

export type AppRouter = typeof rootRouter
export const createCaller = createCallerFactory(rootRouter)
