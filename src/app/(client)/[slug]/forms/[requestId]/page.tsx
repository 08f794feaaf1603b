import type { Metadata } from "next"
import { FormLanding } from "@/features/forms/components/form-landing"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { currentMembership } from "@/server/http/caller"

export const metadata: Metadata = { title: "Form" }

export default async function FormPage({ params }: { params: Promise<{ slug: string; requestId: string }> }) {
  const { slug, requestId } = await params
  const form = await ask({ slug, returnTo: paths.form(slug, requestId) }, (caller) => caller.forms.own({ requestId }))
  const membership = await currentMembership(slug)
  return <FormLanding form={form} slug={slug} zone={membership?.timeZone ?? "UTC"} />
}
