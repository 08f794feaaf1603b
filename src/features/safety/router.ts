import { client, router, staff } from "@/server/http/trpc"
import { acknowledgeSignal, askForContact, closeSignal } from "./commands"
import { signalPage } from "./queries"
import { closeSignalInput, contactInput, signalInput } from "./schema"

export const safetyRouter = router({
  askForContact: client("safety:own")
    .input(contactInput)
    .mutation(({ ctx, input }) => askForContact(ctx.scope, input.way)),

  signal: staff("safety:read")
    .input(signalInput)
    .query(({ ctx, input }) => signalPage(ctx.scope, input.signalId)),
  acknowledge: staff("safety:write")
    .input(signalInput)
    .mutation(({ ctx, input }) => acknowledgeSignal(ctx.scope, input.signalId)),
  close: staff("safety:write")
    .input(closeSignalInput)
    .mutation(({ ctx, input }) => closeSignal(ctx.scope, input)),
})
