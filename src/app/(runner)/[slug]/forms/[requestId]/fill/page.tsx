import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { FormRunner } from "@/features/forms/components/fill/form-runner"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata: Metadata = { title: "Form" }

// Outside the clients' frame: while a form is filled in there are three ways out and one way on, and nothing else.
export default async function FillFormPage({ params }: { params: Promise<{ slug: string; requestId: string }> }) {
  const { slug, requestId } = await params
  const form = await ask({ slug, returnTo: paths.fillForm(slug, requestId) }, (caller) =>
    caller.forms.own({ requestId }),
  )
  if (!form.draft) redirect(paths.form(slug, requestId))
  return <FormRunner key={form.draft.id} slug={slug} form={form} draft={form.draft} />
}
