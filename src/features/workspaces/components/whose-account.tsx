import Link from "next/link"
import { paths } from "@/lib/paths"

/** Who is signed in, and the way to their account and out. */
export const WhoseAccount = ({ name }: { name: string }) => (
  <div className="grid gap-1">
    <span>{name}</span>
    <Link href={paths.account}>Account and sign out</Link>
  </div>
)
