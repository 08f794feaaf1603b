import { BeginForm } from "@/features/workspaces/components/sign-up/begin-form"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"
import { LinkButton } from "@/ui/link-button"
import { PageHeading } from "@/ui/shell/page-heading"

export const metadata = { title: "Begin a workspace", description: "Confirms an address, and begins." }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const place = await ask({ returnTo: paths.signUp }, (caller) => caller.workspaces.placeOfLink({ token }))
  if (!place)
    return (
      <div className="grid justify-items-start gap-5">
        <PageHeading
          title="This link does not work any more"
          lead="Each works for a day. You can ask for another one."
        />
        <LinkButton kind="main" href={paths.signUp}>
          Ask for another link
        </LinkButton>
      </div>
    )
  return (
    <div className="grid max-w-[34rem] gap-8">
      <PageHeading title={place.name} lead={`Hello ${place.ownerName}. One click, and it begins.`} />
      <BeginForm token={token} slug={place.slug} />
    </div>
  )
}
