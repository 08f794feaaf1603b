"use client"

import { Late } from "@/ui/form/late/late"
import { lateScript } from "@/ui/form/late/late-script"
import type { ContactFormProps } from "./use-contact-form"

const script = lateScript(() => import("./contact-form").then(({ ContactForm }) => ContactForm))

/** The contact form, whose script most visitors of the page never need. */
export const LateContactForm = (props: ContactFormProps) => (
  <Late script={script} whenNear>
    <script.Form {...props} />
  </Late>
)
