import { TRPCError } from "@trpc/server"
import { ownPath } from "@/features/identity/rules/own-path"
import { askForLinkInput } from "@/features/identity/schema"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { callerFor } from "@/root/caller"
import { isFormOfOurs } from "@/server/http/request"

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } })

const askAgain = (code: string, returnTo: string) =>
  goTo(`${paths.signIn}?${new URLSearchParams({ refused: code, ...(ownPath(returnTo) ? { returnTo } : {}) })}`)

/** Asking for a link without JavaScript. With it, the form calls the procedure itself. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isFormOfOurs(request.headers)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  const returnTo = String(form?.get("returnTo") ?? "")
  const input = askForLinkInput.safeParse({ email: String(form?.get("email") ?? ""), returnTo })
  if (!input.success) return askAgain("ADDRESS", returnTo)
  try {
    const caller = await callerFor()
    await caller.identity.askForLink(input.data)
    return goTo(paths.signInSent)
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Refusal) return askAgain(error.cause.code, returnTo)
    throw error
  }
}
