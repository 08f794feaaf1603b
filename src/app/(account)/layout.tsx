import type { ReactNode } from "react"
import { AccountFrame } from "@/features/identity/components/account-frame"

const AccountLayout = ({ children }: { children: ReactNode }) => <AccountFrame>{children}</AccountFrame>

export default AccountLayout
