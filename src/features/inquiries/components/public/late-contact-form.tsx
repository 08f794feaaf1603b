"use client"

import { Late, lateScript } from "@/ui/late"
import type { ContactFormProps } from "./contact-form"

const script = lateScript(() => import("./contact-form").then(({ ContactForm }) => ContactForm))

/** The contact form, whose script most visitors of the page never need. */
export const LateContactForm = (props: ContactFormProps) => (
  <Late script={script} whenNear>
    <script.Form {...props} />
  </Late>
)
