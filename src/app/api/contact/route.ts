import { TRPCError } from "@trpc/server"
import type { core } from "zod/mini"
import { formAgain } from "@/features/inquiries/rules/form-again"
import type { PostedForm } from "@/features/inquiries/rules/posted-form"
import { leaveInquiryInput } from "@/features/inquiries/schema"
import { plainError } from "@/lib/fields/plain-errors"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { callerFor } from "@/root/caller"
import { isFormOfOurs } from "@/server/http/request"
import { clearedCookies, type ReturnedForm, returnCookies } from "@/server/http/returned-form"
import { isSlugLike } from "@/server/http/workspace-address"

const mostBytes = 1_000_000

/** On to the next page, by a GET. */
const goTo = (path: string, cookies: readonly string[]) => {
  const headers = new Headers({ location: path })
  for (const cookie of cookies) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}

type Sent = Readonly<{ slug: string; values: ReturnType<typeof posted>; nonce: string }>

/** Back to the form, with everything that was typed and what is to be looked at again. */
const back = ({ slug, values, nonce }: Sent, { wrong, says }: Omit<ReturnedForm, "values">) => {
  const cookies = returnCookies("contact", paths.public(slug), { values, wrong, says })
  if (cookies) return goTo(`${paths.public(slug)}#write`, cookies)
  return new Response(formAgain({ slug, posted: values, wrong, says, nonce }), {
    status: 422,
    headers: { "content-type": "text/html; charset=utf-8" },
  })
}

const posted = (form: FormData) => {
  const text = (name: string) => String(form.get(name) ?? "")
  return {
    submissionKey: text("submissionKey"),
    name: text("name"),
    email: text("email"),
    phone: text("phone"),
    safe: form.getAll("safe").map(String),
    about: text("about"),
    statements: form.getAll("statements").map(String),
    words: text("words"),
    homepage: text("homepage"),
  } satisfies PostedForm
}

const firstOf = (error: core.$ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [String(path[0]), message]))

const leave = async (sent: Sent) => {
  const { slug, values } = sent
  const input = leaveInquiryInput.safeParse({ ...values, about: values.about || null }, { error: plainError })
  if (!input.success) return back(sent, { wrong: firstOf(input.error), says: null })
  try {
    const caller = await callerFor({ slug })
    await caller.inquiries.leave({ ...input.data, timeZone: "" })
    return goTo(`${paths.contactSent(slug)}?then=confirm`, clearedCookies("contact", paths.public(slug)))
  } catch (error) {
    // The page for it, with what was typed, is written below us: launch/stack/web/away.ts.
    if (error instanceof TRPCError && error.code === "SERVICE_UNAVAILABLE")
      return new Response(null, { status: 503, headers: { "retry-after": "10" } })
    if (!(error instanceof TRPCError && error.cause instanceof Refusal)) throw error
    const { status, field, says } = error.cause
    if (status === "NOT_FOUND") return new Response(null, { status: 404 })
    return back(sent, field ? { wrong: { [field]: says }, says: null } : { wrong: {}, says })
  }
}

/** The contact form without JavaScript: a mailed link confirms it, in place of the task that a script would solve. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isFormOfOurs(request.headers)) return new Response(null, { status: 403 })
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => null)
  const slug = String(form?.get("slug") ?? "")
  if (!form || !isSlugLike(slug)) return new Response(null, { status: 400 })
  return leave({ slug, values: posted(form), nonce: request.headers.get("x-nonce") ?? "" })
}
