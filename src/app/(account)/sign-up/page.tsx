import { notFound } from "next/navigation"
import { SignUpForm } from "@/features/workspaces/components/sign-up/sign-up-form"
import { isSignUpOpen } from "@/server/env"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata = { title: "Begin a workspace", description: "A place of your own, confirmed by e-mail." }
// Whether it is open is said where Attune runs, not where it is built.
export const dynamic = "force-dynamic"

export default function Page() {
  if (!isSignUpOpen()) notFound()
  return (
    <div className="grid max-w-[34rem] gap-8">
      <PageHeading
        title="Begin a workspace"
        lead="For people who work with relationships. Two minutes here, then a short list leads you through the first hour."
      />
      <SignUpForm />
    </div>
  )
}
