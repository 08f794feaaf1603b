import { AccountPage } from "@/features/identity/components/account-page"
import { paths } from "@/lib/paths"
import { ask } from "@/root/caller"

export const metadata = { title: "Your account", description: "How you sign in, and where you are signed in." }

export default async function Page() {
  return <AccountPage account={await ask({ returnTo: paths.account }, (caller) => caller.identity.account())} />
}
