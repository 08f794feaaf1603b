import { AccountPage } from "@/features/identity/components/account-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Your account" }

const Page = async () => (
  <AccountPage account={await ask({ returnTo: paths.account }, (caller) => caller.identity.account())} />
)

export default Page
