import Link from "next/link"
import { SignOutButton } from "@/features/identity/components/sign-out-button"
import { paths } from "@/lib/paths"

/** Who is signed in, and the way to their account and out. */
export const WhoseAccount = ({ name }: { name: string }) => (
  <div className="grid gap-0.5">
    <span>{name}</span>
    <div className="flex flex-wrap items-center gap-x-5">
      <Link href={paths.account} className="inline-flex min-h-9 items-center">
        Account
      </Link>
      <SignOutButton size="small" className="font-[inherit] text-inherit" />
    </div>
  </div>
)
