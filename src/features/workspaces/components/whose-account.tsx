import Link from "next/link"
import { SignOutButton } from "@/features/identity/components/sign-out-button"
import { paths } from "@/lib/paths"

const look =
  "inline-flex min-h-9 items-center underline decoration-line-strong decoration-1 underline-offset-[0.2em] hover:decoration-current"

/** Who is signed in, and the way to their account and out. */
export const WhoseAccount = ({ name }: { name: string }) => (
  <div className="grid gap-0.5">
    <span>{name}</span>
    <div className="flex flex-wrap items-center gap-x-5">
      <Link href={paths.account} className={look}>
        Account
      </Link>
      <SignOutButton className={look} />
    </div>
  </div>
)
