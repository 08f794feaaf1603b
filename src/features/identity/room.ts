import { signInLinkMail } from "@emails/identity/sign-in-link"
import type { Room } from "@/server/room"
import { identityRouter } from "./router"

export const identity = {
  router: identityRouter,
  mails: [signInLinkMail],
} satisfies Room
