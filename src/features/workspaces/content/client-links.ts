import { paths } from "@/lib/paths"

/** The four at the thumb. */
export const clientLinks = (slug: string) => [
  { href: paths.today(slug), label: "Today" },
  { href: paths.together(slug), label: "Together" },
  { href: paths.messages(slug), label: "Messages" },
  { href: paths.privacy(slug), label: "Privacy" },
]

/** The others. */
export const moreClientLinks = (slug: string) => [
  { href: paths.forms(slug), label: "Forms" },
  { href: paths.appointments(slug), label: "Appointments" },
  { href: paths.payments(slug), label: "Payments" },
  { href: paths.consents(slug), label: "Consents" },
]
