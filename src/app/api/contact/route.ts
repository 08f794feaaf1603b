import { TRPCError } from "@trpc/server"
import type { core } from "zod/mini"
import type { PostedForm } from "@/features/inquiries/rules/posted-form"
import { leaveInquiryInput } from "@/features/inquiries/schema"
import { paths } from "@/lib/paths"
import { Refusal } from "@/lib/refusal"
import { callerFor } from "@/root/caller"
import { isFormOfOurs } from "@/server/http/request"
import { clearedCookies, type ReturnedForm, returnCookies } from "@/server/http/returned-form"
import { plainError } from "@/ui/form/checks/plain-errors"

const mostBytes = 64_000

/** On to the next page, by a GET. */
const goTo = (path: string, cookies: readonly string[]) => {
  const headers = new Headers({ location: path })
  for (const cookie of cookies) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}

/** Back to the form, with everything that was typed and what is to be looked at again. */
const back = (slug: string, form: ReturnedForm) =>
  goTo(`${paths.public(slug)}#write`, returnCookies("contact", paths.public(slug), form))

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

const leave = async (slug: string, values: ReturnType<typeof posted>) => {
  const input = leaveInquiryInput.safeParse({ ...values, about: values.about || null }, { error: plainError })
  if (!input.success) return back(slug, { values, wrong: firstOf(input.error), says: null })
  try {
    const caller = await callerFor({ slug })
    await caller.inquiries.leave({ ...input.data, timeZone: "" })
    return goTo(`${paths.contactSent(slug)}?then=confirm`, clearedCookies("contact", paths.public(slug)))
  } catch (error) {
    if (!(error instanceof TRPCError && error.cause instanceof Refusal)) throw error
    const { status, field, says } = error.cause
    if (status === "NOT_FOUND") return new Response(null, { status: 404 })
    return back(slug, field ? { values, wrong: { [field]: says }, says: null } : { values, wrong: {}, says })
  }
}

/** The contact form without JavaScript: a mailed link confirms it, in place of the task that a script would solve. */
export const POST = async (request: Request): Promise<Response> => {
  if (!isFormOfOurs(request.headers)) return new Response(null, { status: 403 })
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return new Response(null, { status: 413 })
  const form = await request.formData().catch(() => null)
  const slug = String(form?.get("slug") ?? "")
  if (!form || !/^[a-z\d-]{1,80}$/i.test(slug)) return new Response(null, { status: 400 })
  return leave(slug, posted(form))
}
