import { TRPCError } from "@trpc/server"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { callerFor } from "@/root/caller"
import { isFormOfOurs } from "@/server/http/request"
import { isSlugLike } from "@/server/http/workspace-address"

const goTo = (path: string) => new Response(null, { status: 303, headers: { location: path } })

/** Anyone who wrote a message without JavaScript says that it was them. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isFormOfOurs(request.headers)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => null)
  const slug = String(form?.get("slug") ?? "")
  if (!form || !isSlugLike(slug)) return new Response(null, { status: 400 })
  try {
    const caller = await callerFor({ slug })
    await caller.inquiries.confirm({ token: String(form.get("token") ?? "") })
    return goTo(`${paths.contactSent(slug)}?then=mail`)
  } catch (error) {
    if (!(error instanceof TRPCError && error.cause instanceof Refusal)) throw error
    return goTo(`${paths.contactSent(slug)}?then=late`)
  }
}
