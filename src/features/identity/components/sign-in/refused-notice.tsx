import { tooManyTries } from "@/server/http/refusals"
import { Notice } from "@/ui/feedback/notice"
import {
  codeNotRight,
  cookiesNeeded,
  demoOnly,
  linkSpent,
  mailCodeNotRight,
  notRight,
  proofNeeded,
  secondStepSpent,
} from "../../refusals"

const refusals = [
  notRight,
  linkSpent,
  mailCodeNotRight,
  codeNotRight,
  secondStepSpent,
  cookiesNeeded,
  proofNeeded,
  demoOnly,
  tooManyTries,
].map(({ declaration }) => declaration)

const others: Readonly<Record<string, string>> = {
  ADDRESS: "Please write an address that looks like name@example.org.",
  UNEXPECTED: "This did not work. We are sorry; please try again in a moment.",
}

/** Why a form sent without JavaScript came back; known by the code in the address, so that nobody can put words there. */
export const RefusedNotice = ({ code }: { code: string | undefined }) => {
  if (!code) return null
  const says = refusals.find((one) => one.code === code)?.says ?? others[code]
  return says ? (
    <Notice tone="alert" live>
      {says}
    </Notice>
  ) : null
}
