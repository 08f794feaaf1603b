import { router, staff } from "@/server/http/trpc"
import { exerciseById, library } from "./queries"
import { exerciseInput, libraryInput } from "./schema"

export const exercisesRouter = router({
  list: staff("library:read")
    .input(libraryInput)
    .query(({ ctx, input }) => library(ctx.scope, input)),
  byId: staff("library:read")
    .input(exerciseInput)
    .query(({ ctx, input }) => exerciseById(ctx.scope, input)),
})
