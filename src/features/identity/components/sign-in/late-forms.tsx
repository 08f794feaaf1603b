"use client"

import { Late } from "@/ui/form/late/late"
import { lateScript } from "@/ui/form/late/late-script"

type FormProps = { returnTo: string }

const askForLink = lateScript(() => import("./ask-for-link-form").then(({ AskForLinkForm }) => AskForLinkForm))
const password = lateScript(() => import("./password-form").then(({ PasswordForm }) => PasswordForm))

export const LateAskForLinkForm = (props: FormProps) => (
  <Late script={askForLink}>
    <askForLink.Form {...props} />
  </Late>
)

export const LatePasswordForm = (props: FormProps) => (
  <Late script={password}>
    <password.Form {...props} />
  </Late>
)
