import { securityChangeMail } from "@emails/identity/security-change"
import { signInLinkMail } from "@emails/identity/sign-in-link"
import type { Room } from "@/server/room"
import { identityRouter } from "./router"

export const identity = {
  router: identityRouter,
  mails: [signInLinkMail, securityChangeMail],
  prunes: [
    {
      name: "signInLinks",
      what: "Links to sign in, used or expired",
      days: 1,
      routine: "prune_sign_in_links",
    },
    { name: "sessions", what: "Sessions, signed out or expired", days: 30, routine: "prune_sessions" },
  ],
} satisfies Room
